import { useState } from 'react'
import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

const AddDay = () => {
  const text = useText().rosterChecks.events
  const { act, isBusy } = useAction()
  const [date, setDate] = useState<LocalDate | null>(null)
  const [name, setName] = useState('')
  const isReady = date !== null && name.trim() !== ''
  const add = async () => {
    if (date === null || name.trim() === '') return
    const kept = await act(call('roster.saveEvent', { date, name: name.trim() }), text.added(name.trim()))
    if (kept === null) return
    setDate(null)
    setName('')
  }
  return (
    <div className="rules-line">
      <DatePicker
        aria-label={text.date}
        placeholder={text.date}
        value={date === null ? null : dayjs(date)}
        onChange={(day) => setDate(day ? (day.format('YYYY-MM-DD') as LocalDate) : null)}
      />
      <Input
        aria-label={text.name}
        className="rules-choice"
        placeholder={text.namePlaceholder}
        maxLength={40}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={() => void add()}
      />
      <Button disabled={!isReady || isBusy} onClick={() => void add()}>
        {text.add}
      </Button>
    </div>
  )
}

/** The shop's own days: sales, stocktaking. */
export const ShopDays = () => {
  const text = useText().rosterChecks.events
  const format = useFormat()
  const events = useQuery('roster.events', {})
  const { act, isBusy } = useAction()
  return (
    <section aria-labelledby="rules-events">
      <h3 id="rules-events">{text.title}</h3>
      <p className="mute">{text.note}</p>
      <AddDay />
      <QueryView query={events}>
        {(days) =>
          days.length === 0 ? (
            <p className="mute">{text.none}</p>
          ) : (
            <ul className="rules-days">
              {days.map(({ date, name }) => (
                <li key={date}>
                  <span>{format.date(date)}</span>
                  <span className="mute">{date.slice(0, 4)}</span>
                  <span>{name}</span>
                  <Button
                    type="link"
                    size="small"
                    disabled={isBusy}
                    onClick={() => void act(call('roster.removeEvent', { date }), text.removed(name))}
                  >
                    {text.remove(name)}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  )
}
