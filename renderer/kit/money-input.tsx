import { DecimalInput, type ScaledInputProps } from './decimal-input.tsx'
import { useText } from './language.tsx'

/** Types yuan, gives fen: exact to the fen, not negative; null when empty. */
export const MoneyInput = (props: ScaledInputProps) => {
  const { label, unit } = useText().kit.money
  const named = props.id === undefined ? { 'aria-label': label } : {}
  return <DecimalInput {...named} {...props} places={2} shown={2} prefix={unit} />
}
