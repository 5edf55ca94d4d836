import { useState } from 'react'
import { Button, Segmented } from 'antd'
import type { ScoreCard } from '#shared/contract/scores.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { shownMonthOf } from '../sheets/shown-month.ts'
import type { Entered } from './input-draft.ts'
import { InputForm } from './input-form.tsx'
import { PayPanel } from './pay-panel.tsx'
import { ScoreCardView } from './score-card.tsx'
import { ScoresPeople } from './scores-people.tsx'
import { TargetsTable } from './targets-table.tsx'
import { useDrafts } from './use-drafts.ts'
import { usePersonKeys } from './use-person-keys.ts'
import './scores.css'

const views = ['cards', 'targets'] as const
type View = (typeof views)[number]

interface ScoresPanelProps {
  /** of the hash */
  readonly query: Readonly<Record<string, string>>
}

/** Month, view and person live in the route. */
const useScoresRoute = (query: ScoresPanelProps['query']) => {
  const months = useQuery('orders.months', {})
  const month = shownMonthOf(query['month'], months.value, new Date())
  const view: View = query['view'] === 'targets' ? 'targets' : 'cards'
  const agent = query['agent'] ?? null
  const go = (change: { month?: string; agent?: string; view?: View }): void => {
    const next = { month, view, ...(agent === null ? {} : { agent }), ...change }
    goTo('performance', { tab: 'scores', ...next })
  }
  const isKnown = query['month'] !== undefined || months.state !== 'loading'
  return { month, view, agent, go, isKnown, months: months.value?.map((entry) => entry.month) ?? [] }
}

const Toolbar = ({ route, onPay }: { route: ReturnType<typeof useScoresRoute>; onPay: () => void }) => {
  const text = useText().scores
  return (
    <div className="scores-toolbar">
      <MonthPicker value={route.month} onChange={(month) => route.go({ month })} months={route.months} />
      <Segmented<View>
        size="small"
        aria-label={text.view}
        value={route.view}
        onChange={(view) => route.go({ view })}
        options={views.map((value) => ({ value, label: text.views[value] }))}
      />
      <span className="scores-space" />
      <Button onClick={() => goTo('performance', { tab: 'schemes', month: route.month })}>{text.toSchemes}</Button>
      <Button onClick={onPay}>{text.toPay}</Button>
    </div>
  )
}

interface MonthProps {
  readonly route: ReturnType<typeof useScoresRoute>
  readonly cards: readonly ScoreCard[]
  readonly inputs: readonly Entered[]
  readonly isClosed: boolean
}

const Cards = ({ route, cards, inputs, isClosed, kept }: MonthProps & { kept: ReturnType<typeof useDrafts> }) => {
  const text = useText().scores
  const card = cards.find((one) => one.agent === route.agent) ?? cards[0]
  const keys = usePersonKeys(
    cards.map((one) => one.agent),
    card?.agent ?? '',
    (agent) => route.go({ agent }),
  )
  if (card === undefined) return null
  const entered = inputs.find((one) => one.agent === card.agent)
  return (
    <div className="scores-body" {...keys}>
      <ScoresPeople
        cards={cards}
        inputs={inputs}
        unsaved={new Set(isClosed ? [] : Object.keys(kept.drafts))}
        agent={card.agent}
        onAgent={(agent) => route.go({ agent })}
      />
      <div className="scores-person-page">
        {isClosed ? <p className="scores-closed">{text.closed}</p> : null}
        <ScoreCardView card={card} />
        {entered === undefined || isClosed ? null : (
          <InputForm
            key={`${route.month} ${card.agent}`}
            month={route.month}
            entered={entered}
            unsaved={kept.drafts[card.agent] ?? null}
            onDraft={(draft) => kept.keep(card.agent, draft)}
          />
        )}
      </div>
    </div>
  )
}

const Month = (props: MonthProps) => {
  const text = useText().scores
  const kept = useDrafts(props.route.month)
  if (props.cards.length === 0)
    return (
      <EmptyNotice
        title={text.nobody.title}
        text={text.nobody.text}
        actions={
          <Button type="primary" onClick={() => goTo('people')}>
            {text.nobody.toPeople}
          </Button>
        }
      />
    )
  if (props.route.view === 'cards') return <Cards {...props} kept={kept} />
  const onKept = (agent: string, salesTarget: number | null): void => {
    const draft = kept.drafts[agent]
    if (draft !== undefined) kept.keep(agent, { ...draft, salesTarget })
  }
  return (
    <div className="scores-body is-single">
      {props.isClosed ? <p className="scores-closed">{text.closed}</p> : null}
      <TargetsTable
        month={props.route.month}
        inputs={props.inputs}
        cards={props.cards}
        isClosed={props.isClosed}
        onKept={onKept}
      />
    </div>
  )
}

/** What the supervisor enters of a month, and the scores that come of it. */
export const ScoresPanel = ({ query }: ScoresPanelProps) => {
  const route = useScoresRoute(query)
  const [isPayOpen, setIsPayOpen] = useState(false)
  const asked = route.isKnown ? { month: route.month } : null
  const cards = useQuery('performance.scores', asked)
  const inputs = useQuery('performance.inputs', asked)
  const months = useQuery('performance.months', {})
  const isClosed = months.value?.some(({ month, state }) => month === route.month && state === 'closed') ?? false
  return (
    <div className="scores">
      <Toolbar route={route} onPay={() => setIsPayOpen(true)} />
      <QueryView query={cards} onRetry={cards.ask}>
        {(value) => (
          <QueryView query={inputs} onRetry={inputs.ask}>
            {(entered) => <Month route={route} cards={value} inputs={entered} isClosed={isClosed} />}
          </QueryView>
        )}
      </QueryView>
      {isPayOpen ? <PayPanel onClose={() => setIsPayOpen(false)} /> : null}
    </div>
  )
}
