import { Fragment } from 'react'
import { Button, Input } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { useText } from '#renderer/kit/language.tsx'
import { segmentsOf, withSegment, type SegmentDraft, type SegmentProblem, type ShiftDraft } from './shift-form.ts'
import { clockOf, endText, shiftMinutes } from './shift-times.ts'
import './shifts.css'

/** Minutes in the words of the language, `7 小时 30 分钟`. */
export const useHoursText = (): ((minutes: number) => string) => {
  const text = useText().roster.shifts
  return (minutes) => text.hours(Math.floor(minutes / 60), minutes % 60)
}

/** A time as typed, tidied when the field is left; what is no time stays as it was typed. */
const tidied = (typed: string, isEnd: boolean): string => {
  const clock = clockOf(typed)
  return clock === null ? typed : isEnd ? endText(clock) : clock
}

interface SegmentRowProps {
  readonly row: number
  readonly segment: SegmentDraft
  readonly problem: SegmentProblem | undefined
  readonly onChange: (segment: SegmentDraft) => void
  readonly onRemove: (() => void) | null
}

const SegmentRow = ({ row, segment, problem, onChange, onRemove }: SegmentRowProps) => {
  const text = useText().roster.shifts
  const [start, end] = [clockOf(segment.start), clockOf(segment.end)]
  const endsNextDay = start !== null && end !== null && end < start && end !== '00:00'
  const time = (field: 'start' | 'end') => (
    <Input
      aria-label={text[field](row)}
      value={segment[field]}
      onChange={(event) => onChange({ ...segment, [field]: event.target.value })}
      onBlur={() => onChange({ ...segment, [field]: tidied(segment[field], field === 'end') })}
      maxLength={8}
      {...(problem === undefined ? {} : { status: 'error' as const })}
    />
  )
  return (
    <Fragment>
      {time('start')}
      <span>–</span>
      {time('end')}
      <span className="shifts-nightly">{endsNextDay ? text.nextDay : ''}</span>
      {onRemove === null ? (
        <span />
      ) : (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text.removeSegment(row)}
          onClick={onRemove}
        />
      )}
      {problem === undefined ? null : (
        <span className="shifts-problem" role="alert">
          {text.problems[problem]}
        </span>
      )}
    </Fragment>
  )
}

/** What the typed times come to: paid time, break, and whether it runs past midnight. */
export const ShiftSummary = ({ draft }: { draft: ShiftDraft }) => {
  const text = useText().roster.shifts
  const hours = useHoursText()
  const segments = segmentsOf(draft)
  if (segments === null) return null
  const { paid, rest, isPastMidnight } = shiftMinutes(segments)
  const words = rest === 0 ? text.summaryWithoutRest(hours(paid)) : text.summary(hours(paid), hours(rest))
  return (
    <p className="shifts-summary" role="status">
      <strong>{words}</strong>
      {isPastMidnight ? <span className="shifts-nightly"> {text.crossesMidnight}</span> : null}
    </p>
  )
}

interface SegmentsFieldProps {
  readonly draft: ShiftDraft
  readonly problems: ReadonlyMap<number, SegmentProblem>
  readonly onChange: (draft: ShiftDraft) => void
}

/** One to three pieces of a shift, typed as times. */
export const SegmentsField = ({ draft, problems, onChange }: SegmentsFieldProps) => {
  const text = useText().roster.shifts
  const replace = (changed: SegmentDraft) =>
    onChange({ ...draft, segments: draft.segments.map((one) => (one.key === changed.key ? changed : one)) })
  const remove = (key: number) => onChange({ ...draft, segments: draft.segments.filter((one) => one.key !== key) })
  return (
    <section className="shifts-section" aria-label={text.segments}>
      <h3>{text.segments}</h3>
      <p className="shifts-hint">{text.segmentsHint}</p>
      <div className="shifts-segments">
        {draft.segments.map((segment, index) => (
          <SegmentRow
            key={segment.key}
            row={index + 1}
            segment={segment}
            problem={problems.get(segment.key)}
            onChange={replace}
            onRemove={draft.segments.length === 1 ? null : () => remove(segment.key)}
          />
        ))}
      </div>
      {draft.segments.length >= 3 ? null : (
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange(withSegment(draft))}>
          {text.addSegment}
        </Button>
      )}
      {problems.size === 0 ? <ShiftSummary draft={draft} /> : null}
    </section>
  )
}
