import { Checkbox } from 'antd'
import type { Masking } from '#shared/contract/settings.ts'
import { useText } from './language.tsx'
import './kit.css'

type MaskingKind = keyof Masking

const kinds = [
  'phones',
  'addresses',
  'identityNumbers',
  'bankCards',
  'emails',
] as const satisfies readonly MaskingKind[]

/** What is masked, in the order in which it is told. */
export const maskedKinds = (masking: Masking): readonly MaskingKind[] => kinds.filter((kind) => masking[kind])

interface MaskingSwitchesProps {
  readonly value: Masking
  readonly onChange: (value: Masking) => void
}

/** One switch for each thing that is masked in texts before they are kept. */
export const MaskingSwitches = ({ value, onChange }: MaskingSwitchesProps) => {
  const text = useText().settings.general
  return (
    <div className="masking-switches" role="group" aria-label={text.masking}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={value[kind]}
          onChange={(event) => onChange({ ...value, [kind]: event.target.checked })}
        >
          {text.maskingKinds[kind]}
        </Checkbox>
      ))}
    </div>
  )
}
