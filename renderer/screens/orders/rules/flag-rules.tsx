import { useId } from 'react'
import { Select } from 'antd'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { FlagCount } from './flag-counts.ts'

interface FlagRulesProps {
  readonly rules: AttributionSettings
  /** flags seen in the latest month, to choose from */
  readonly flags: readonly FlagCount[]
  readonly onChange: (changes: Partial<AttributionSettings>) => void
}

interface FlagChoiceProps {
  readonly label: string
  readonly note: string
  readonly nothing: string
  readonly chosen: readonly string[]
  readonly flags: readonly FlagCount[]
  readonly maxCount?: number
  readonly onChoose: (chosen: string[]) => void
}

const FlagChoice = ({ label, note, nothing, chosen, flags, maxCount, onChoose }: FlagChoiceProps) => {
  const text = useText().orders.rules
  const format = useFormat()
  const id = useId()
  return (
    <section>
      <h3>
        <label htmlFor={id}>{label}</label>
      </h3>
      <p className="mute">{note}</p>
      <Select
        id={id}
        mode="tags"
        className="orders-flags"
        placeholder={nothing}
        title={text.flagsHint}
        value={[...chosen]}
        optionLabelProp="value"
        options={flags.map(({ flag, orders }) => ({
          value: flag,
          label: text.flagWithCount(flag, format.count(orders)),
        }))}
        onChange={(values: string[]) => {
          const written = [...new Set(values.map((value) => value.trim()).filter(Boolean))]
          onChoose(maxCount === undefined ? written : written.slice(-maxCount))
        }}
      />
    </section>
  )
}

/** The flag that a memo needs to count, and the flags that keep an order out of commission, as the platform's file writes them. */
export const FlagRules = ({ rules, flags, onChange }: FlagRulesProps) => {
  const text = useText().orders.rules
  return (
    <>
      <FlagChoice
        label={text.commissionFlag}
        note={text.commissionFlagNote}
        nothing={text.anyFlag}
        chosen={rules.commissionFlag === null ? [] : [rules.commissionFlag]}
        flags={flags}
        maxCount={1}
        onChoose={([flag]) => onChange({ commissionFlag: flag ?? null })}
      />
      <FlagChoice
        label={text.excludeFlags}
        note={text.excludeFlagsNote}
        nothing={text.noFlags}
        chosen={rules.excludeFlags}
        flags={flags}
        onChoose={(excludeFlags) => onChange({ excludeFlags })}
      />
    </>
  )
}
