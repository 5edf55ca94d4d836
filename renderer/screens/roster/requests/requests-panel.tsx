import { useMemo } from 'react'
import { Button, Segmented } from 'antd'
import dayjs from 'dayjs'
import { requestState, type RequestState, type RosterRequest } from '#shared/contract/roster-requests.ts'
import { month as monthSchema, type Month } from '#shared/kit/local-time.ts'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useListKeys } from '#renderer/app/use-list-keys.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RequestAdd } from './request-add.tsx'
import { askedDraft } from './request-draft.ts'
import { RequestPanel } from './request-panel.tsx'
import { RequestsTable } from './requests-table.tsx'
import type { Who } from './use-request-words.ts'
import '#renderer/kit/side-parts.css'
import './requests.css'

type Query = Readonly<Record<string, string>>
type Shown = RequestState | 'all'
const states = requestState.options

const show = (query: Query): void => goTo('roster', { tab: 'requests', ...query })

const shownOf = (query: Query): Shown => states.find((state) => state === query['state']) ?? 'all'

interface ToolsProps {
  readonly month: Month
  readonly shown: Shown
  readonly all: readonly RosterRequest[]
  readonly onAdd: () => void
}

const Tools = ({ month, shown, all, onAdd }: ToolsProps) => {
  const text = useText().rosterRequests
  const format = useFormat()
  const count = (state: RequestState): string => format.count(all.filter((request) => request.state === state).length)
  const ofStates = states.map((state) => ({
    value: state as Shown,
    label: text.stateWithCount(text.states[state], count(state)),
  }))
  return (
    <>
      <Button size="small" type="primary" onClick={onAdd} aria-keyshortcuts={text.addKey}>
        {text.add} <kbd>{text.addKey}</kbd>
      </Button>
      <MonthPicker value={month} onChange={(picked) => show({ month: picked, state: shown })} />
      <Segmented
        size="small"
        aria-label={text.filter}
        options={[{ value: 'all' as Shown, label: text.all }, ...ofStates]}
        value={shown}
        onChange={(state) => show({ month, state })}
      />
    </>
  )
}

const useWho = (): { people: ReturnType<typeof usePeople>; who: Who } => {
  const text = useText().rosterRequests
  const people = usePeople()
  const names = useMemo(() => new Map(people.map(({ number, name }) => [number, name])), [people])
  return {
    people,
    who: (agent) => {
      const name = names.get(agent)
      return name === undefined ? agent : text.person(name, agent)
    },
  }
}

const usePeople = () => {
  const people = useQuery('people.list', {}).value
  return useMemo(() => people ?? [], [people])
}

const Nothing = ({ onAdd }: { onAdd: () => void }) => {
  const text = useText().rosterRequests
  return (
    <EmptyNotice
      title={text.emptyTitle}
      text={text.emptyText}
      actions={
        <Button type="primary" onClick={onAdd}>
          {text.add}
        </Button>
      }
    />
  )
}

/** What people ask for: leave, swaps, overtime. Route: `state`, `request` that is open, or `ask` with what is to be entered. */
export const RequestsPanel = () => {
  const { query } = useRoute()
  const month = monthSchema.safeParse(query['month']).data ?? (dayjs().format('YYYY-MM') as Month)
  const requests = useQuery('roster.requests', { month })
  const { people, who } = useWho()
  const shown = shownOf(query)
  const place = { month, ...(shown === 'all' ? {} : { state: shown }) }
  const asked = askedDraft(query)
  const add = () => show({ ...place, ask: 'leave' })
  useListKeys({ n: add }, asked !== null || query['request'] !== undefined)
  return (
    <QueryView query={requests}>
      {(all) => {
        const rows = all.filter(({ state }) => shown === 'all' || state === shown)
        const opened = all.find(({ id }) => String(id) === query['request'])
        const tools = <Tools month={month} shown={shown} all={all} onAdd={add} />
        return (
          <>
            {all.length === 0 ? (
              <div className="requests-empty">
                <div className="requests-tools">{tools}</div>
                <Nothing onAdd={add} />
              </div>
            ) : (
              <RequestsTable
                rows={rows}
                who={who}
                selected={Number(query['request']) || null}
                filters={tools}
                onOpen={({ id }) => show({ ...place, request: String(id) })}
              />
            )}
            {opened === undefined ? null : <RequestPanel request={opened} who={who} onClose={() => show(place)} />}
            {asked === null ? null : (
              <RequestAdd
                key={[query['ask'], query['agent'], query['date']].join(' ')}
                asked={asked}
                people={people}
                onClose={() => show(place)}
                onMade={(id) => show({ ...place, request: String(id) })}
              />
            )}
          </>
        )
      }}
    </QueryView>
  )
}
