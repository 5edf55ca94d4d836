import type { RefObject } from 'react'
import { Button, Input, Select, type InputRef } from 'antd'
import { nudgeResults, type Nudge, type UnpaidOrder } from '#shared/contract/unpaid.ts'
import type { Person } from '#shared/contract/people.ts'
import { linkTo } from '#renderer/app/route.ts'
import { Fact } from '#renderer/kit/fact.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { namesOf, personWords, type Names } from '../agent-names.ts'
import { standingNudge } from './unpaid-groups.ts'

/** A reminder in the making. */
export interface NudgeDraft {
  /** who reminded; null: still to be chosen */
  readonly agent: string | null
  readonly note: string
}

interface UnpaidDetailProps {
  readonly row: UnpaidOrder
  readonly people: readonly Person[]
  /** the day of the list, and whether that is today: only then reminders are written */
  readonly day: string
  readonly isToday: boolean
  readonly draft: NudgeDraft
  readonly isBusy: boolean
  readonly noteField: RefObject<InputRef | null>
  readonly onDraft: (draft: NudgeDraft) => void
  readonly onResult: (result: Nudge['result']) => void
  readonly onNoteDone: () => void
  readonly onCopy: () => void
  readonly onTakeBack: (id: number) => void
}

const Facts = ({ row, names }: { row: UnpaidOrder; names: Names }) => {
  const { unpaid: text, orders } = useText()
  const format = useFormat()
  const { chat, owners } = row
  const person = (agent: string): string => personWords(orders, names, agent)
  return (
    <dl className="orders-facts unpaid-facts">
      <Fact name={text.detail.payable}>{format.money(row.payable)}</Fact>
      <Fact name={text.detail.createdAt}>{format.moment(row.createdAt)}</Fact>
      <Fact name={text.detail.buyer}>{row.buyer ?? text.unknownBuyer}</Fact>
      <Fact name={text.detail.shop}>{row.shop}</Fact>
      <Fact name={text.detail.owner}>
        {owners.length === 0
          ? text.groupNobody
          : text.group(owners.map(person).join(text.listSeparator), text.ownedBy[row.ownedBy])}
      </Fact>
      {chat === null ? null : (
        <Fact name={text.detail.chat}>
          <a
            href={linkTo('chats', {
              tab: 'archive',
              shop: String(chat.shopId),
              buyer: String(chat.buyerId),
              at: row.createdAt,
            })}
          >
            {format.date(chat.day)}
          </a>
        </Fact>
      )}
    </dl>
  )
}

const NudgeForm = (props: UnpaidDetailProps) => {
  const { people, draft, isBusy, noteField, onDraft, onResult, onNoteDone } = props
  const text = useText().unpaid
  return (
    <div className="unpaid-form">
      <label htmlFor="nudge-agent">{text.detail.agent}</label>
      <Select
        id="nudge-agent"
        showSearch={{ optionFilterProp: 'label' }}
        {...(draft.agent === null ? { status: 'warning' as const } : {})}
        value={draft.agent}
        options={people
          .filter(({ role }) => role !== 'finance')
          .map(({ number, name }) => ({ value: number, label: text.person(name, number) }))}
        onChange={(agent: string) => onDraft({ ...draft, agent })}
      />
      <label htmlFor="nudge-note">{text.detail.note}</label>
      <Input
        id="nudge-note"
        ref={noteField}
        maxLength={300}
        placeholder={text.detail.notePlaceholder}
        value={draft.note}
        onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) onNoteDone()
        }}
      />
      <div className="unpaid-results" role="group" aria-label={text.detail.result}>
        {nudgeResults.map((result, index) => (
          <Button key={result} size="small" disabled={isBusy} onClick={() => onResult(result)}>
            {text.results[result]} <kbd>{index + 1}</kbd>
          </Button>
        ))}
      </div>
    </div>
  )
}

const NudgeHistory = ({
  row,
  names,
  onTakeBack,
}: { row: UnpaidOrder; names: Names } & Pick<UnpaidDetailProps, 'onTakeBack'>) => {
  const { unpaid: text, orders } = useText()
  const format = useFormat()
  if (row.nudges.length === 0) return <p className="mute">{text.detail.noHistory}</p>
  return (
    <ol className="unpaid-history">
      {row.nudges.toReversed().map((nudge) => (
        <li key={nudge.id} className={nudge.takenBackAt === null ? '' : 'is-taken-back'}>
          <span>{format.moment(nudge.at)}</span>
          <span>
            {personWords(orders, names, nudge.agent)} {text.results[nudge.result]} {nudge.note}
          </span>
          {nudge.takenBackAt === null ? (
            <Button size="small" type="link" onClick={() => onTakeBack(nudge.id)}>
              {text.detail.takeBack}
            </Button>
          ) : (
            <span className="mute">{text.detail.takenBack}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The chosen order: whom to ask, what was said, and the result of today’s reminder. */
export const UnpaidDetail = (props: UnpaidDetailProps) => {
  const { row, people, day, isToday, onCopy, onTakeBack } = props
  const text = useText().unpaid
  const format = useFormat()
  const names = namesOf(people)
  return (
    <section className="unpaid-detail" aria-label={text.detail.title}>
      <div className="unpaid-title">
        <span className="orders-number">{row.orderNo}</span>
        <Button size="small" onClick={onCopy}>
          {text.detail.copy}
        </Button>
        <a href={linkTo('orders', { tab: 'unpaid', day, order: row.orderNo })}>{text.detail.order}</a>
      </div>
      <Facts row={row} names={names} />
      {!isToday ? (
        <p className="mute">{text.detail.notToday(format.date(day))}</p>
      ) : standingNudge(row, day) === undefined ? (
        <NudgeForm {...props} />
      ) : (
        <p className="mute">{text.detail.once}</p>
      )}
      <h3>{text.detail.history}</h3>
      <NudgeHistory row={row} names={names} onTakeBack={onTakeBack} />
    </section>
  )
}
