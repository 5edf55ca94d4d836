import { useId } from 'react'
import { InputNumber } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import type { Service } from './demand-route.ts'

interface NumberFieldProps {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number) => void
}

const NumberField = ({ label, unit, value, least, most, step, onChange }: NumberFieldProps) => {
  const id = useId()
  return (
    <span className="demand-field">
      <label htmlFor={id}>{label}</label>
      <InputNumber
        id={id}
        size="small"
        min={least}
        max={most}
        step={step}
        value={value}
        changeOnWheel={false}
        onChange={(typed) => {
          if (typed !== null && typed >= least && typed <= most) onChange(typed)
        }}
      />
      <span>{unit}</span>
    </span>
  )
}

/** Chats at once, seconds to the first reply, and how many of the replies are to be in time. */
export const ServiceFields = ({
  service,
  onChange,
}: {
  readonly service: Service
  readonly onChange: (service: Service) => void
}) => {
  const text = useText().rosterDemand.settings
  const whole = (value: number): number => Math.round(value)
  return (
    <fieldset className="demand-service" aria-label={text.label}>
      <NumberField
        {...{ label: text.concurrency, unit: text.concurrencyUnit, least: 1, most: 10, step: 1 }}
        value={service.concurrency}
        onChange={(value) => onChange({ ...service, concurrency: whole(value) })}
      />
      <NumberField
        {...{ label: text.limit, unit: text.limitUnit, least: 5, most: 600, step: 5 }}
        value={service.limitSeconds}
        onChange={(value) => onChange({ ...service, limitSeconds: whole(value) })}
      />
      <NumberField
        {...{ label: text.target, unit: text.targetUnit, least: 50, most: 99.9, step: 1 }}
        value={Math.round(service.target * 1000) / 10}
        onChange={(value) => onChange({ ...service, target: Math.round(value * 10) / 1000 })}
      />
    </fieldset>
  )
}
