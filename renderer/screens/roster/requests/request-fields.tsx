import { AutoComplete, Checkbox, Form, Input, InputNumber, Segmented } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { FormField } from '#renderer/kit/form-field.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { DayField, PersonField } from './field-parts.tsx'
import { requestKinds, type RequestDraft, type RequestProblem, type ShiftAt } from './request-draft.ts'

/** Kinds of leave that are offered; any other may be typed. */
const leaveKinds = [
  ...(['annual', 'sick', 'personal', 'inLieu'] as const),
  ...(['marriage', 'maternity', 'paternity', 'bereavement'] as const),
]

export interface RequestFieldsProps {
  readonly draft: RequestDraft
  readonly people: readonly Person[]
  readonly problems: ReadonlySet<RequestProblem>
  readonly shiftAt: ShiftAt
  readonly onChange: (draft: RequestDraft) => void
}

const MinutesField = ({ draft, problems, onChange }: RequestFieldsProps) => {
  const text = useText().rosterRequests.form
  return (
    <FormField
      id="request-minutes"
      label={text.minutes}
      problem={problems.has('minutes') ? text.problems.minutes : null}
    >
      <InputNumber
        id="request-minutes"
        min={1}
        max={1440}
        controls={false}
        precision={0}
        value={draft.minutes}
        onChange={(minutes) => onChange({ ...draft, minutes })}
      />
    </FormField>
  )
}

const LeaveFields = (props: RequestFieldsProps) => {
  const { draft, problems, onChange } = props
  const text = useText().rosterRequests.form
  return (
    <>
      <FormField
        id="request-leave"
        label={text.leaveKind}
        problem={problems.has('leaveKind') ? text.problems.leaveKind : null}
      >
        <AutoComplete
          id="request-leave"
          value={draft.leaveKind}
          maxLength={40}
          options={leaveKinds.map((kind) => ({ value: text.leaveKinds[kind] }))}
          onChange={(leaveKind: string) => onChange({ ...draft, leaveKind })}
        />
      </FormField>
      <Checkbox checked={draft.isPart} onChange={(event) => onChange({ ...draft, isPart: event.target.checked })}>
        {text.part}
      </Checkbox>
      {draft.isPart ? (
        <MinutesField {...props} />
      ) : (
        <DayField
          id="request-to"
          label={text.to}
          problem={problems.has('to') ? text.problems.to : null}
          value={draft.to}
          onPick={(to) => onChange({ ...draft, to })}
        />
      )}
    </>
  )
}

const nameOf = (people: readonly Person[], agent: string | null): string =>
  people.find(({ number }) => number === agent)?.name ?? agent ?? ''

/** What the day holds for somebody, said below its field. */
const usePlanLine = (shiftAt: ShiftAt, people: readonly Person[]) => {
  const text = useText().rosterRequests.form
  const format = useFormat()
  return (agent: string | null, date: LocalDate | null): string | null => {
    const shift = shiftAt(agent, date)
    if (agent === null || date === null || shift === undefined) return null
    return text.planned(
      nameOf(people, agent),
      format.date(date),
      shift === null ? text.nothing : shift === 'off' ? text.off : shift,
    )
  }
}

/** Lines below a field; nothing at all without one, so that no gap is left. */
const planLines = (...lines: readonly (string | null)[]) => {
  const known = lines.filter((line) => line !== null)
  if (known.length === 0) return null
  return (
    <span className="request-plans">
      {known.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  )
}

const SwapFields = ({ draft, people, problems, shiftAt, onChange }: RequestFieldsProps) => {
  const text = useText().rosterRequests.form
  const format = useFormat()
  const line = usePlanLine(shiftAt, people)
  const { agent, other, from, otherDate, isStepIn } = draft
  const busy = problems.has('otherBusy')
    ? text.problems.busy(nameOf(people, other), format.date(from))
    : problems.has('agentBusy')
      ? text.problems.busy(nameOf(people, agent), format.date(otherDate))
      : null
  const dayProblem = problems.has('otherDate') ? text.problems.otherDate : null
  return (
    <>
      <PersonField
        id="request-other"
        label={text.other}
        people={people.filter(({ number }) => number !== agent)}
        problem={problems.has('other') ? text.problems.other : isStepIn ? busy : null}
        extra={planLines(line(other, from))}
        value={other}
        onPick={(picked) => onChange({ ...draft, other: picked })}
      />
      <Checkbox checked={isStepIn} onChange={(event) => onChange({ ...draft, isStepIn: event.target.checked })}>
        {text.isStepIn}
      </Checkbox>
      {isStepIn ? null : (
        <DayField
          id="request-other-date"
          label={text.otherDate}
          problem={dayProblem ?? (problems.has('otherNoShift') ? text.problems.otherNoShift : busy)}
          extra={otherDate === from ? null : planLines(line(other, otherDate), line(agent, otherDate))}
          value={otherDate}
          onPick={(date) => onChange({ ...draft, otherDate: date })}
        />
      )}
    </>
  )
}

/** The form of every kind of request: who, when, and what its kind asks besides. */
export const RequestFields = (props: RequestFieldsProps) => {
  const { draft, people, problems, shiftAt, onChange } = props
  const words = useText().rosterRequests
  const text = words.form
  const line = usePlanLine(shiftAt, people)
  const dayLabel = { leave: draft.isPart ? text.day : text.from, swap: text.givenDay, overtime: text.day }
  // The last day follows the first one until it is chosen for itself.
  const pickFrom = (from: LocalDate | null) =>
    onChange({ ...draft, from, to: draft.to === draft.from || draft.to === null ? from : draft.to })
  const shownProblem = problems.has('from')
    ? text.problems.from
    : problems.has('noShift')
      ? text.problems.noShift
      : null
  return (
    <Form layout="vertical" className="request-form">
      <Segmented
        aria-label={text.kind}
        options={requestKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <PersonField
        id="request-agent"
        label={text.agent}
        people={people}
        isFirst={draft.agent === null}
        problem={problems.has('agent') ? text.problems.agent : null}
        value={draft.agent}
        onPick={(agent) => onChange({ ...draft, agent })}
      />
      <DayField
        id="request-from"
        label={dayLabel[draft.kind]}
        problem={shownProblem}
        extra={planLines(line(draft.agent, draft.from))}
        value={draft.from}
        onPick={pickFrom}
      />
      {draft.kind === 'leave' ? <LeaveFields {...props} /> : null}
      {draft.kind === 'swap' ? <SwapFields {...props} /> : null}
      {draft.kind === 'overtime' ? <MinutesField {...props} /> : null}
      <FormField
        id="request-reason"
        label={text.reason}
        extra={text.reasonHint}
        problem={problems.has('reason') ? text.problems.reason : null}
      >
        <Input.TextArea
          id="request-reason"
          rows={2}
          maxLength={400}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        />
      </FormField>
    </Form>
  )
}
