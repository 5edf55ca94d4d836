import { DecimalInput, type ScaledInputProps } from './decimal-input.tsx'
import { useText } from './language.tsx'

/** Types percent, gives millionths (0.8 → 8,000): four decimals, not negative; null when empty. */
export const RateInput = (props: ScaledInputProps) => {
  const { label, unit } = useText().kit.rate
  const named = props.id === undefined ? { 'aria-label': label } : {}
  return <DecimalInput {...named} {...props} places={4} shown={0} suffix={unit} />
}
