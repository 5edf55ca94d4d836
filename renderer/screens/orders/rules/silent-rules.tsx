import { Radio } from 'antd'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import { useText } from '#renderer/kit/language.tsx'

interface SilentRulesProps {
  readonly rules: Pick<AttributionSettings, 'silent' | 'nudgedSilentOrders'>
  readonly onChange: (changes: Partial<AttributionSettings>) => void
}

type Silent = AttributionSettings['silent']
type Nudged = AttributionSettings['nudgedSilentOrders']

/** Whose orders are when nobody wrote before: bought silently, and bought after a reminder. */
export const SilentRules = ({ rules, onChange }: SilentRulesProps) => {
  const text = useText().orders.rules
  return (
    <>
      <section>
        <h3>{text.silent}</h3>
        <p className="mute">{text.silentNote}</p>
        <Radio.Group
          vertical
          aria-label={text.silent}
          value={rules.silent}
          onChange={(event) => onChange({ silent: event.target.value as Silent })}
          options={(['nobody', 'shared', 'evening-shift'] as const).map((value) => ({
            value,
            label: text.silentChoices[value],
          }))}
        />
      </section>
      <section>
        <h3>{text.nudged}</h3>
        <p className="mute">{text.nudgedNote}</p>
        <Radio.Group
          vertical
          aria-label={text.nudged}
          value={rules.nudgedSilentOrders}
          onChange={(event) => onChange({ nudgedSilentOrders: event.target.value as Nudged })}
          options={(['nobody', 'agent', 'evening-shift', 'shared'] as const).map((value) => ({
            value,
            label: text.nudgedChoices[value],
          }))}
        />
      </section>
    </>
  )
}
