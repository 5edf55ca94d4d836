import { AutoComplete, Form, InputNumber, Select } from 'antd'
import { shiftColours, type ShiftKind } from '#shared/contract/roster.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { segmentsOf, type ShiftDraft, type ShiftProblems } from './shift-form.ts'
import { shiftMinutes } from './shift-times.ts'

interface ShiftMoreProps {
  readonly draft: ShiftDraft
  readonly problems: ShiftProblems
  /** the other kinds in use: one of them may take over */
  readonly others: readonly ShiftKind[]
  readonly onChange: (draft: ShiftDraft) => void
}

type Colour = (typeof shiftColours)[number]

/** A colour as it is drawn, with the hatching that survives grey print, and its name. */
const ColourName = ({ colour }: { colour: Colour }) => {
  const text = useText().roster.shifts
  return (
    <span className="shifts-colour">
      <span className={`shifts-swatch shift-${colour}`} />
      {text.colours[colour]}
    </span>
  )
}

const ColourField = ({ draft, onChange }: ShiftMoreProps) => {
  const text = useText().roster.shifts
  return (
    <Form.Item label={text.colour} htmlFor="shift-colour" extra={text.colourHint}>
      <Select
        id="shift-colour"
        value={draft.colour ?? 'auto'}
        options={[
          { value: 'auto', label: text.colourAuto },
          ...shiftColours.map((colour) => ({ value: colour, label: <ColourName colour={colour} /> })),
        ]}
        onChange={(picked: string) =>
          onChange({ ...draft, colour: shiftColours.find((colour) => colour === picked) ?? null })
        }
      />
    </Form.Item>
  )
}

const PaidField = ({ draft, onChange }: ShiftMoreProps) => {
  const text = useText().roster.shifts
  const format = useFormat()
  const segments = segmentsOf(draft)
  return (
    <Form.Item label={text.paidMinutes} htmlFor="shift-paid" extra={text.paidHint}>
      <InputNumber
        id="shift-paid"
        value={draft.paidMinutes}
        onChange={(paidMinutes) => onChange({ ...draft, paidMinutes })}
        placeholder={segments === null ? '' : format.count(shiftMinutes(segments).paid)}
        min={0}
        max={1440}
        controls={false}
        precision={0}
      />
    </Form.Item>
  )
}

const SkillField = ({ draft, problems, onChange }: ShiftMoreProps) => {
  const text = useText().roster.shifts
  return (
    <Form.Item
      label={text.skill}
      htmlFor="shift-skill"
      extra={text.skillHint}
      {...(problems.skill === undefined ? {} : { validateStatus: 'error' as const, help: text.problems.skillHalf })}
    >
      <div className="shifts-pair">
        <AutoComplete
          id="shift-skill"
          value={draft.skillLevel}
          maxLength={40}
          options={[text.levels.junior, text.levels.middle, text.levels.senior].map((value) => ({ value }))}
          onChange={(skillLevel: string) => onChange({ ...draft, skillLevel })}
        />
        <InputNumber
          aria-label={text.skillMinimum}
          value={draft.skillMinimum}
          onChange={(skillMinimum) => onChange({ ...draft, skillMinimum })}
          min={0}
          max={60}
          controls={false}
          precision={0}
        />
      </div>
    </Form.Item>
  )
}

const HandoverField = ({ draft, others, onChange }: ShiftMoreProps) => {
  const text = useText().roster.shifts
  return (
    <Form.Item label={text.handoverTo} htmlFor="shift-handover" extra={text.handoverHint}>
      <Select
        id="shift-handover"
        allowClear
        placeholder={text.handoverNext}
        value={draft.handoverTo}
        options={others.map(({ code, name }) => ({ value: code, label: text.kindWithCode(name, code) }))}
        onChange={(handoverTo: string | undefined) => onChange({ ...draft, handoverTo: handoverTo ?? null })}
      />
    </Form.Item>
  )
}

/** What a shift may say besides its times: colour, paid minutes, people of a level, who takes over. */
export const ShiftMore = (props: ShiftMoreProps) => (
  <div className="shifts-grid">
    <ColourField {...props} />
    <PaidField {...props} />
    <SkillField {...props} />
    <HandoverField {...props} />
  </div>
)
