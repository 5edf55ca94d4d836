import { Checkbox, InputNumber, Select } from 'antd'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import { useText } from '#renderer/kit/language.tsx'

type Conversion = AttributionSettings['conversion']
type Within = Conversion['within']
type WithinKind = 'same-day' | 'next-day' | 'hours' | 'days'

interface ConversionRuleProps {
  readonly conversion: Conversion
  readonly onChange: (conversion: Conversion) => void
}

const kindOf = (within: Within): WithinKind =>
  typeof within === 'string' ? within : 'hours' in within ? 'hours' : 'days'

const numberOf = (within: Within): number | null =>
  typeof within === 'string' ? null : 'hours' in within ? within.hours : within.days

const usual = { hours: 24, days: 3 } as const

const withinOf = (kind: WithinKind, count: number | null): Within => {
  if (kind === 'hours') return { hours: count ?? usual.hours }
  return kind === 'days' ? { days: count ?? usual.days } : kind
}

const TimeToBuy = ({ conversion, onChange }: ConversionRuleProps) => {
  const text = useText().orders.rules.conversion
  const kind = kindOf(conversion.within)
  const count = numberOf(conversion.within)
  const kinds: readonly WithinKind[] = ['same-day', 'next-day', 'hours', 'days']
  return (
    <>
      <Select<WithinKind>
        size="small"
        aria-label={text.within}
        popupMatchSelectWidth={false}
        value={kind}
        onChange={(next) => onChange({ ...conversion, within: withinOf(next, null) })}
        options={kinds.map((value) => ({ value, label: text.withinKinds[value] }))}
      />
      {count === null ? null : (
        <InputNumber
          size="small"
          min={1}
          max={720}
          precision={0}
          controls={false}
          aria-label={text.withinCount}
          value={count}
          onChange={(next) => onChange({ ...conversion, within: withinOf(kind, next) })}
        />
      )}
    </>
  )
}

const TakenBack = ({ conversion, onChange }: ConversionRuleProps) => {
  const text = useText().orders.rules.conversion
  const days = conversion.takeBackCancelledWithinDays
  const set = (takeBackCancelledWithinDays: number | null) => onChange({ ...conversion, takeBackCancelledWithinDays })
  return (
    <div className="orders-rule-line">
      <Checkbox checked={days !== null} onChange={(event) => set(event.target.checked ? 7 : null)}>
        {text.takeBack}
      </Checkbox>
      {days === null ? null : (
        <InputNumber
          size="small"
          min={1}
          max={365}
          precision={0}
          controls={false}
          aria-label={text.takeBackDays}
          value={days}
          onChange={(next) => set(next ?? 7)}
        />
      )}
    </div>
  )
}

/** When an order belongs to a chat, and to whom of it: the shop's rule in one sentence of choices. */
export const ConversionRule = (props: ConversionRuleProps) => {
  const text = useText().orders.rules.conversion
  const { conversion, onChange } = props
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="mute">{text.note}</p>
      <div className="orders-rule-line">
        <span>{text.asked}</span>
        <TimeToBuy {...props} />
        <Select<Conversion['event']>
          size="small"
          aria-label={text.event}
          value={conversion.event}
          onChange={(event) => onChange({ ...conversion, event })}
          options={(['ordered', 'paid'] as const).map((value) => ({ value, label: text.events[value] }))}
        />
        <span>{text.belongs}</span>
        <Select<Conversion['credit']>
          size="small"
          aria-label={text.credit}
          popupMatchSelectWidth={false}
          value={conversion.credit}
          onChange={(credit) => onChange({ ...conversion, credit })}
          options={(['last-before-order', 'last-before-payment', 'first'] as const).map((value) => ({
            value,
            label: text.credits[value],
          }))}
        />
      </div>
      <TakenBack {...props} />
    </section>
  )
}
