import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import './people.css'

export type PinProblem = 'wrongShape' | 'different'

/** What keeps two entries from becoming a PIN; null when they can. */
export const pinProblem = (first: string, second: string): PinProblem | null =>
  !/^\d{4,8}$/.test(first) ? 'wrongShape' : first === second ? null : 'different'

/** Sets the PIN a person signs with; kept as soon as it is set, apart from the form above it. */
export const PinSection = ({ person }: { person: Person }) => {
  const text = useText().people.pin
  const { act, isBusy } = useAction()
  const [pins, setPins] = useState({ first: '', second: '' })
  const [isTried, setIsTried] = useState(false)
  const problem = pinProblem(pins.first, pins.second)
  const save = async () => {
    setIsTried(true)
    if (problem !== null) return
    if ((await act(call('people.setPin', { id: person.id, pin: pins.first }), text.saved)) === null) return
    setPins({ first: '', second: '' })
    setIsTried(false)
  }
  const entry = (field: 'first' | 'second') => (
    <Form.Item label={text[field]} htmlFor={`pin-${field}`}>
      <Input.Password
        id={`pin-${field}`}
        inputMode="numeric"
        autoComplete="new-password"
        maxLength={8}
        value={pins[field]}
        onChange={(event) => setPins({ ...pins, [field]: event.target.value })}
      />
    </Form.Item>
  )
  return (
    <section className="people-section" aria-label={text.title}>
      <h3>
        {text.title} <span className="people-hint">{person.hasPin ? text.isSet : text.isMissing}</span>
      </h3>
      <p className="people-hint">{text.text}</p>
      <Form layout="vertical" className="people-form" onFinish={() => void save()}>
        <div className="people-inline">
          {entry('first')}
          {entry('second')}
          <Button htmlType="submit" loading={isBusy} disabled={pins.first === '' && pins.second === ''}>
            {text.save}
          </Button>
        </div>
        {isTried && problem !== null ? (
          <p className="people-problem" role="alert">
            {text[problem]}
          </p>
        ) : null}
      </Form>
    </section>
  )
}
