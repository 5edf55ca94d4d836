import { useState } from 'react'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { ChangeOfShift } from '#shared/contract/handovers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { openHandover } from '../handovers-route.ts'
import { todayHere, useNames, type Names } from '../use-names.ts'
import { FreeChange } from './free-change.tsx'

/** Opens the handover of a change of shift and goes there. */
export const useOpening = () => {
  const { act, isBusy } = useAction()
  const open = async (day: LocalDate, fromShift: string, toShift: string): Promise<void> => {
    const handover = await act(call('handovers.open', { day, fromShift, toShift }))
    if (handover !== null) openHandover(handover.id)
  }
  return { open, isBusy }
}

interface ChangeRowProps {
  readonly change: ChangeOfShift
  readonly isNext: boolean
  readonly names: Names
  readonly isBusy: boolean
  readonly onOpen: () => void
}

const ChangeRow = ({ change, isNext, names, isBusy, onOpen }: ChangeRowProps) => {
  const text = useText().handovers
  const format = useFormat()
  const people = (numbers: readonly string[]) => (numbers.length === 0 ? text.start.nobody : names.persons(numbers))
  return (
    <li className={isNext ? 'change-row is-next' : 'change-row'}>
      <b>{names.change(change)}</b>
      <span>{text.start.at(format.moment(change.at))}</span>
      <span className="mute">
        {change.outgoing.length + change.incoming.length === 0
          ? text.start.nobodyAtAll
          : text.start.people(people(change.outgoing), people(change.incoming))}
      </span>
      {isNext ? <span className="change-next">{text.start.next}</span> : <span />}
      <Button type={isNext ? 'primary' : 'default'} disabled={isBusy} autoFocus={isNext} onClick={onOpen}>
        {change.handover === null ? text.start.write : text.start.goOn}
      </Button>
    </li>
  )
}

/** Which change of shift is written: those of the day by shift kinds and roster, or any by name. */
export const StartPanel = () => {
  const text = useText().handovers.start
  const names = useNames()
  const { open, isBusy } = useOpening()
  const [day, setDay] = useState<LocalDate>(todayHere)
  const changes = useQuery('handovers.changes', { day })
  return (
    <div className="start">
      <div className="start-head">
        <h2>{text.title}</h2>
        <label htmlFor="start-day">{text.day}</label>
        <DatePicker
          id="start-day"
          size="small"
          allowClear={false}
          value={dayjs(day)}
          onChange={(value: dayjs.Dayjs | null) => setDay((value ?? dayjs()).format('YYYY-MM-DD') as LocalDate)}
        />
      </div>
      <QueryView query={changes}>
        {(value) =>
          value.changes.length === 0 ? (
            <div className="start-none">
              <h3>{text.none}</h3>
              <p className="mute">
                {text.noneText} <a href={linkTo('roster', { tab: 'shifts' })}>{text.shifts}</a>
              </p>
            </div>
          ) : (
            <ul className="change-list">
              {value.changes.map((change, index) => (
                <ChangeRow
                  key={`${change.fromShift} ${change.toShift}`}
                  change={change}
                  isNext={index === value.next}
                  names={names}
                  isBusy={isBusy}
                  onOpen={() => void open(change.day, change.fromShift, change.toShift)}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      <FreeChange isBusy={isBusy} onOpen={(from, to) => void open(day, from, to)} />
    </div>
  )
}
