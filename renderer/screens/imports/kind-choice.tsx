import { Button, Select } from 'antd'
import { importKinds, type ImportKind } from '#shared/kit/import-fields.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { ImportFile } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'

interface KindChoiceProps {
  readonly file: ImportFile
  readonly isDisabled: boolean
  readonly act: (step: ImportStep) => void
}

/** For a table nobody knows: the user says what kind of data it is. A known export is what it is and has no choice. */
export const KindChoice = ({ file, isDisabled, act }: KindChoiceProps) => {
  const text = useText().imports
  const { preview, key } = file
  if (preview === null || preview.preset !== null) return null
  return (
    <div className="imports-inline imports-kind">
      <label htmlFor="imports-kind">{text.kind}</label>
      <Select<ImportKind>
        id="imports-kind"
        aria-label={text.kind}
        value={preview.kind}
        disabled={isDisabled}
        onChange={(as) => act({ kind: 'meant', key, as })}
        options={importKinds.map((value) => ({ value, label: text.kinds[value] }))}
      />
      {preview.missing.length > 0 && <span className="mute">{text.unknownHint}</span>}
    </div>
  )
}

/** After a kind was chosen that the file is not: back to what it is recognised as. */
export const KindReset = ({ file, act }: Omit<KindChoiceProps, 'isDisabled'>) => {
  const text = useText().imports
  if (file.kind === null) return null
  return (
    <div>
      <Button size="small" onClick={() => act({ kind: 'meant', key: file.key, as: null })}>
        {text.kindAsRecognised}
      </Button>
    </div>
  )
}
