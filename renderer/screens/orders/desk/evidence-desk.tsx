import { Segmented } from 'antd'
import type { DeskRow } from '#shared/contract/evidence.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { namesOf } from '../agent-names.ts'
import { CoverageLine } from '../commission-coverage.tsx'
import { DeskChips, DeskPrint, DeskSum } from './desk-head.tsx'
import { DeskHints, DeskKeys } from './desk-hints.tsx'
import { DeskList } from './desk-list.tsx'
import { DeskPage } from './desk-page.tsx'
import { useDesk, type DeskState } from './use-desk.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import './desk.css'

const kinds = ['doubtful', 'nobody', 'decided'] as const
/** What the desk shows: orders with a doubt, of nobody, or those already decided. */
export type DeskKind = (typeof kinds)[number]

interface EvidenceDeskProps {
  readonly month: Month
  readonly kind: DeskKind
  readonly months: readonly Month[]
  readonly people: readonly Person[]
  readonly isPaused: boolean
  readonly onMonth: (month: string) => void
  readonly onKind: (kind: DeskKind) => void
  /** opens an order's panel over the desk, by its number */
  readonly onOrder: (orderNo: string) => void
}

const noRows: readonly DeskRow[] = []

/** The evidence desk: orders that need a decision, one after the other. */
export const EvidenceDesk = (props: EvidenceDeskProps) => {
  const { month, kind, months, onMonth, onKind } = props
  const text = useText().desk
  const answer = useQuery('orders.desk', { month, kind })
  const desk = useDesk(answer.value?.rows ?? noRows, `${month} ${kind}`)
  return (
    <div className="orders-desk">
      <div className="orders-desk-head">
        <MonthPicker value={month} months={months} onChange={onMonth} />
        <Segmented<DeskKind>
          size="small"
          aria-label={text.kindLabel}
          value={kind}
          onChange={onKind}
          options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <DeskHints onAll={() => desk.showKeys(true)} />
        {desk.shown.length === 0 ? null : (
          <DeskPrint count={desk.shown.length} isBusy={desk.isPrinting} onOne={desk.printOne} onAll={desk.printAll} />
        )}
      </div>
      <QueryView query={answer}>{(value) => <DeskAnswer {...props} desk={desk} answer={value} />}</QueryView>
      <DeskKeys isOpen={desk.areKeysShown} onClose={() => desk.showKeys(false)} />
    </div>
  )
}

interface DeskAnswerProps extends EvidenceDeskProps {
  readonly desk: DeskState
  readonly answer: OutputOf<'orders.desk'>
}

const DeskAnswer = (props: DeskAnswerProps) => {
  const { desk, answer, kind } = props
  const text = useText().desk
  const format = useFormat()
  const { pending } = answer
  return (
    <>
      <CoverageLine coverage={answer.coverage} />
      <div className="orders-desk-sums">
        {kind === 'doubtful' ? <DeskChips rows={desk.waiting} doubt={desk.doubt} onDoubt={desk.narrow} /> : null}
        {pending.orders === 0 || kind !== 'doubtful' ? null : (
          <span className="warn">
            {text.pending(format.count(pending.orders), format.money(pending.base), format.money(pending.stake))}
          </span>
        )}
      </div>
      {desk.shown.length === 0 ? <NothingWaits {...props} /> : <DeskGrid {...props} />}
    </>
  )
}

/** Nothing is listed; the last decision can still be taken back. */
const NothingWaits = ({ kind, desk, isPaused }: DeskAnswerProps) => {
  const { title, text } = useText().desk.empty[kind]
  useDeskKeys(isPaused || desk.areKeysShown, (action) => {
    if (action.kind === 'take-back') desk.takeBack()
    if (action.kind === 'keys') desk.showKeys(true)
  })
  return <EmptyNotice title={title} text={text} />
}

const DeskGrid = ({ desk, people, isPaused, onOrder }: DeskAnswerProps) => {
  const { row, evidence, shown, place } = desk
  return (
    <div className="orders-desk-grid">
      <div className="orders-desk-left">
        <DeskSum shown={shown} place={place} sort={desk.sort} onSort={desk.sortBy} />
        <DeskList rows={shown} place={place} names={namesOf(people)} onOpen={desk.open} />
      </div>
      {row === undefined ? null : (
        <DeskPage
          row={row}
          evidence={evidence}
          people={people}
          isPaused={isPaused || desk.areKeysShown}
          onMove={desk.move}
          onSend={() => desk.send(row.order)}
          onAnswer={(isKept) => desk.answered(row.order, isKept)}
          onTakeBack={desk.takeBack}
          onPrint={desk.printOne}
          onKeys={() => desk.showKeys(true)}
          onOrder={onOrder}
        />
      )}
      {desk.failure === null ? null : (
        <div className="orders-desk-failure">
          <FailureNotice failure={desk.failure} onRetry={desk.ask} />
        </div>
      )}
    </div>
  )
}
