import { useEffect, useEffectEvent } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { Person } from '#shared/contract/people.ts'
import type { UnpaidOrder } from '#shared/contract/unpaid.ts'
import { localDate, monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { namesOf } from '../agent-names.ts'
import { UnpaidDetail } from './unpaid-detail.tsx'
import { groupsOf } from './unpaid-groups.ts'
import { isElsewhere, unpaidActionOf } from './unpaid-keys.ts'
import { UnpaidList } from './unpaid-list.tsx'
import { RecoveredTable } from './unpaid-recovered.tsx'
import { UnpaidToolbar, type UnpaidAsked } from './unpaid-toolbar.tsx'
import { useNudging } from './use-nudging.ts'
import './unpaid.css'

type Query = Readonly<Record<string, string>>

interface UnpaidPanelProps {
  /** of the hash: `day` says which day's list */
  readonly query: Query
  readonly people: readonly Person[]
}

/** Days back that are shown unless the hash says otherwise. */
const usualDays = 3

const askedOf = (query: Query, today: LocalDate): UnpaidAsked => {
  const days = Number(query.days)
  return {
    day: localDate.safeParse(query.day).data ?? today,
    days: Number.isInteger(days) && days >= 1 && days <= 31 ? days : usualDays,
    isOnlyOpen: query.open === '1',
  }
}

const show = ({ day, days, isOnlyOpen }: UnpaidAsked): void =>
  goTo('orders', { tab: 'unpaid', day, days: String(days), ...(isOnlyOpen ? { open: '1' } : {}) })

const useNudgingKeys = (nudging: ReturnType<typeof useNudging>, isPaused: boolean): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const action =
      isPaused || isElsewhere(event.target instanceof Element ? event.target : null) ? null : unpaidActionOf(event)
    if (action === null) return
    event.preventDefault()
    if (action.kind === 'move') nudging.move(action.steps)
    else if (action.kind === 'result') nudging.record(action.result)
    else if (action.kind === 'note') nudging.writeNote()
    else nudging.copy()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

interface UnpaidDeskProps {
  readonly rows: readonly UnpaidOrder[]
  readonly people: readonly Person[]
  readonly asked: UnpaidAsked
  readonly isToday: boolean
  readonly isPaused: boolean
}

const UnpaidDesk = ({ rows, people, asked, isToday, isPaused }: UnpaidDeskProps) => {
  const text = useText().unpaid
  const groups = groupsOf(asked.isOnlyOpen ? rows.filter(({ isNudgedToday }) => !isNudgedToday) : rows)
  const shown = groups.flatMap((group) => group.rows)
  const nudging = useNudging(shown, isToday)
  const { chosen } = nudging
  useNudgingKeys(nudging, isPaused)
  return (
    <>
      {shown.length === 0 ? (
        <p className="unpaid-calm">{text.allNudged}</p>
      ) : (
        <UnpaidList
          groups={groups}
          day={asked.day}
          names={namesOf(people)}
          chosen={chosen?.orderId ?? null}
          onChoose={nudging.choose}
        />
      )}
      {chosen === null ? null : (
        <UnpaidDetail
          row={chosen}
          people={people}
          day={asked.day}
          isToday={isToday}
          draft={nudging.draft}
          isBusy={nudging.isBusy}
          noteField={nudging.noteField}
          onDraft={nudging.setDraft}
          onResult={nudging.record}
          onNoteDone={() => nudging.noteField.current?.blur()}
          onCopy={nudging.copy}
          onTakeBack={nudging.takeBack}
        />
      )}
    </>
  )
}

/** The most days back that can be asked for. */
const mostDays = 31

const NothingUnpaid = ({ asked }: { asked: UnpaidAsked }) => {
  const text = useText().unpaid.empty
  const format = useFormat()
  const older = useQuery('orders.unpaid', { day: asked.day, days: mostDays })
  const count = older.value?.rows.length ?? 0
  return (
    <EmptyNotice
      title={text.title}
      text={text.text}
      actions={
        <>
          <Button onClick={() => goTo('imports')}>{text.action}</Button>
          {count === 0 ? null : (
            <Button onClick={() => show({ ...asked, days: mostDays })}>
              {text.older(format.count(mostDays), format.count(count))}
            </Button>
          )}
        </>
      }
    />
  )
}

/** Orders waiting for their payment, with whoever should remind the buyer, and what reminding brought. */
export const UnpaidPanel = ({ query, people }: UnpaidPanelProps) => {
  const text = useText().unpaid
  const today = dayjs().format('YYYY-MM-DD') as LocalDate
  const asked = askedOf(query, today)
  const month = monthOf(asked.day)
  const unpaid = useQuery('orders.unpaid', { day: asked.day, days: asked.days })
  const recovered = useQuery('orders.recovered', { month })
  return (
    <QueryView query={unpaid}>
      {({ rows }) => (
        <div className="unpaid">
          <UnpaidToolbar asked={asked} today={today} rows={rows} onAsk={show} />
          <div className="unpaid-body">
            {rows.length === 0 ? (
              <NothingUnpaid asked={asked} />
            ) : (
              <UnpaidDesk
                key={asked.day}
                rows={rows}
                people={people}
                asked={asked}
                isToday={asked.day === today}
                isPaused={query.order !== undefined}
              />
            )}
            <RecoveredTable month={month} rows={recovered.value ?? []} />
          </div>
          {rows.length === 0 ? null : <p className="unpaid-keys mute">{text.keys}</p>}
        </div>
      )}
    </QueryView>
  )
}
