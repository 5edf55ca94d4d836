import { useState } from 'react'
import { Button, Form, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import type { Person } from '#shared/contract/people.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { DateField } from './date-field.tsx'
import './people.css'

const ComeBack = ({ person, left }: { person: Person; left: string }) => {
  const text = useText().people.leave
  const { act, isBusy } = useAction()
  const comeBack = () => act(call('people.comeBack', { id: person.id }), text.cameBack(person.name))
  return (
    <div className="people-inline is-centered">
      <span>{text.hasLeft(left)}</span>
      <Popconfirm
        title={text.comeBackConfirm(person.name)}
        okText={text.comeBack}
        cancelText={text.no}
        onConfirm={() => void comeBack()}
      >
        <Button loading={isBusy}>{text.comeBack}</Button>
      </Popconfirm>
    </div>
  )
}

const Leave = ({ person }: { person: Person }) => {
  const text = useText().people.leave
  const { act, isBusy } = useAction()
  const [lastDay, setLastDay] = useState<string | null>(dayjs().format('YYYY-MM-DD'))
  const isTooEarly = lastDay !== null && person.joined !== null && lastDay < person.joined
  const leave = async () => {
    if (lastDay !== null)
      await act(call('people.leave', { id: person.id, left: lastDay }), text.done(person.name, lastDay))
  }
  return (
    <Form layout="vertical" className="people-form">
      <div className="people-inline">
        <Form.Item label={text.lastDay} htmlFor="person-last-day">
          <DateField
            id="person-last-day"
            label={text.lastDay}
            value={lastDay}
            onChange={setLastDay}
            isWrong={isTooEarly}
          />
        </Form.Item>
        <Popconfirm
          title={text.confirm(person.name, lastDay ?? '')}
          description={text.confirmText}
          okText={text.yes}
          cancelText={text.no}
          okButtonProps={{ danger: true }}
          disabled={lastDay === null || isTooEarly}
          onConfirm={() => void leave()}
        >
          <Button danger loading={isBusy} disabled={lastDay === null || isTooEarly}>
            {text.button}
          </Button>
        </Popconfirm>
        {isTooEarly ? (
          <span className="people-problem" role="alert">
            {text.beforeJoined}
          </span>
        ) : null}
      </div>
    </Form>
  )
}

/** Leaving with the last day, or coming back; nothing of the person is deleted. */
export const LeaveSection = ({ person }: { person: Person }) => {
  const text = useText().people.leave
  return (
    <section className="people-section" aria-label={text.title}>
      <h3>{text.title}</h3>
      {person.left === null ? <Leave person={person} /> : <ComeBack person={person} left={person.left} />}
    </section>
  )
}
