import { useState } from 'react'
import { Button, Form, Input, Modal, Select } from 'antd'
import type { Attendee, WholeEntry } from '#shared/contract/registers.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

const isAttendee = (value: unknown): value is Attendee => typeof value === 'object' && value !== null

/** Who came to a course and has not signed for it. */
const unsignedOf = ({ values }: WholeEntry): readonly string[] => {
  const { attendees } = values
  if (!Array.isArray(attendees)) return []
  return attendees.flatMap((one) => (isAttendee(one) && one.came && one.signedAt === null ? [one.agent] : []))
}

interface SignFormProps {
  readonly course: number
  readonly agents: readonly string[]
}

const SignForm = ({ course, agents }: SignFormProps) => {
  const text = useText().training.sign
  const people = useQuery('people.list', {})
  const { act } = useAction()
  const { run, isRunning } = useJob('people.signCourse')
  const [chosen, setChosen] = useState(agents[0] ?? '')
  // Whoever has signed is done: the next one is asked.
  const agent = agents.includes(chosen) ? chosen : (agents[0] ?? '')
  const [pin, setPin] = useState('')
  const nameOf = (number: string): string =>
    (people.state === 'ready' ? people.value.find((one) => one.number === number)?.name : undefined) ?? number
  const save = async (): Promise<void> => {
    await act(run({ course, agent, pin }), text.done(nameOf(agent)))
    setPin('')
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <p className="mute">{text.text}</p>
      <Form.Item label={text.person} htmlFor="training-signer">
        <Select
          id="training-signer"
          aria-label={text.person}
          value={agent === '' ? null : agent}
          options={agents.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(value: string | null) => setChosen(value ?? '')}
        />
      </Form.Item>
      <Form.Item label={text.pin} htmlFor="training-pin">
        <Input.Password
          id="training-pin"
          autoComplete="off"
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isRunning} disabled={pin === '' || agent === ''}>
        {text.save}
      </Button>
    </Form>
  )
}

/** The button of a course that was held, and the dialog in which those who came sign one after the other. */
export const SignCourse = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().training.sign
  const [isOpen, setIsOpen] = useState(false)
  const agents = unsignedOf(entry)
  if (entry.state !== 'held') return null
  if (agents.length === 0 && !isOpen) return null
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{text.button}</Button>
      <Modal
        open={isOpen}
        title={text.title}
        footer={null}
        width={420}
        destroyOnHidden
        mask={{ blur: false, closable: false }}
        onCancel={() => setIsOpen(false)}
      >
        {agents.length === 0 ? <p>{text.all}</p> : <SignForm course={entry.id} agents={agents} />}
      </Modal>
    </>
  )
}
