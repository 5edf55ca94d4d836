import { useState } from 'react'
import { AutoComplete, Button, DatePicker, Form, Input, Segmented, Select, Space } from 'antd'
import dayjs from 'dayjs'
import type { RequestAsked } from '#shared/contract/roster-requests.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { FormField } from '#renderer/kit/form-field.tsx'
import { useText } from '#renderer/kit/language.tsx'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'

/** A request as it is typed: the fields of both kinds, so that changing the kind loses nothing. */
interface Draft {
  readonly kind: 'leave' | 'swap'
  readonly from: LocalDate
  readonly to: LocalDate
  readonly leaveKind: string
  readonly other: string | null
  /** null: the other only steps in */
  readonly otherDate: LocalDate | null
  readonly reason: string
}

const kinds = ['leave', 'swap'] as const
const leaveKinds = ['annual', 'sick', 'personal', 'inLieu'] as const

/** What is sent; null: something is missing. */
const askedOf = (agent: string, { kind, ...draft }: Draft): RequestAsked | null => {
  const { from, to, leaveKind, other, otherDate, reason } = draft
  if (kind === 'swap') return other === null ? null : { kind, agent, from, other, otherDate, reason: reason.trim() }
  if (leaveKind.trim() === '' || to < from) return null
  return { kind, agent, from, to, leaveKind: leaveKind.trim(), minutes: null, reason: reason.trim() }
}

interface DayProps {
  readonly id: string
  readonly label: string
  readonly value: LocalDate | null
  readonly isOptional?: boolean
  readonly onPick: (day: LocalDate | null) => void
}

const Day = ({ id, label, value, isOptional = false, onPick }: DayProps) => (
  <FormField id={id} label={label}>
    <DatePicker
      id={id}
      aria-label={label}
      placeholder=""
      allowClear={isOptional}
      value={value === null ? null : dayjs(value)}
      onChange={(day) => onPick(day === null ? null : (day.format('YYYY-MM-DD') as LocalDate))}
    />
  </FormField>
)

interface FieldsProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

const LeaveFields = ({ draft, onChange }: FieldsProps) => {
  const text = useText().rosterRequests.form
  return (
    <>
      <Day
        id="mine-to"
        label={text.to}
        value={draft.to}
        onPick={(day) => onChange({ ...draft, to: day ?? draft.to })}
      />
      <FormField id="mine-leave" label={text.leaveKind}>
        <AutoComplete
          id="mine-leave"
          maxLength={40}
          value={draft.leaveKind}
          options={leaveKinds.map((kind) => ({ value: text.leaveKinds[kind] }))}
          onChange={(leaveKind: string) => onChange({ ...draft, leaveKind })}
        />
      </FormField>
    </>
  )
}

const SwapFields = ({
  draft,
  onChange,
  others,
}: FieldsProps & { others: readonly { value: string; label: string }[] }) => {
  const text = useText()
  const { form } = text.rosterRequests
  return (
    <>
      <FormField id="mine-other" label={form.other}>
        <Select
          id="mine-other"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={form.agentHint}
          value={draft.other}
          options={[...others]}
          onChange={(other) => onChange({ ...draft, other })}
        />
      </FormField>
      <Day
        id="mine-other-date"
        label={text.access.mine.otherDate}
        isOptional
        value={draft.otherDate}
        onPick={(otherDate) => onChange({ ...draft, otherDate })}
      />
    </>
  )
}

interface RequestFormProps {
  readonly agent: string
  /** the day it is about at first */
  readonly date: LocalDate
  readonly team: RegisterPeople
  readonly onDone: () => void
}

/** Asks for leave, or for somebody to take a shift. Ctrl+Enter sends. */
export const RequestForm = ({ agent, date, team, onDone }: RequestFormProps) => {
  const words = useText().rosterRequests
  const text = words.form
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'leave', from: date, to: date, leaveKind: '', other: null, otherDate: null, reason: '' },
  })
  const asked = askedOf(agent, draft)
  const send = async (): Promise<void> => {
    if (asked === null || isBusy) return
    if ((await act(call('roster.ask', asked), text.saved)) !== null) onDone()
  }
  const others = team.people
    .filter(({ number, left }) => number !== agent && left === null)
    .map(({ number }) => ({ value: number, label: team.nameOf(number) }))
  const pickFrom = (day: LocalDate | null) => {
    const from = day ?? draft.from
    setDraft({ ...draft, from, to: draft.to < from || draft.to === draft.from ? from : draft.to })
  }
  return (
    <Form
      layout="vertical"
      className="mine-form"
      aria-label={text.title}
      onFinish={() => void send()}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'Enter' && (ctrlKey || metaKey)) void send()
      }}
    >
      <Segmented
        aria-label={text.kind}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <Day
        id="mine-from"
        label={draft.kind === 'leave' ? text.from : text.givenDay}
        value={draft.from}
        onPick={pickFrom}
      />
      {draft.kind === 'leave' ? (
        <LeaveFields draft={draft} onChange={setDraft} />
      ) : (
        <SwapFields draft={draft} onChange={setDraft} others={others} />
      )}
      <FormField id="mine-reason" label={text.reason}>
        <Input
          id="mine-reason"
          maxLength={400}
          value={draft.reason}
          onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
        />
      </FormField>
      <Space>
        <Button type="primary" size="small" disabled={asked === null} loading={isBusy} onClick={() => void send()}>
          {text.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {text.cancel}
        </Button>
      </Space>
    </Form>
  )
}
