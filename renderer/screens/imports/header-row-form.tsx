import { useState } from 'react'
import { Button, InputNumber } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import type { ImportFile } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'

/** For a file whose header was not found: the user says which row it is, counted from 1, and the columns can then be matched by hand. */
export const HeaderRowForm = ({ file, act }: { file: ImportFile; act: (step: ImportStep) => void }) => {
  const text = useText().imports
  const [row, setRow] = useState(file.mapping?.headerRow ?? 1)
  const understand = () =>
    act({
      kind: 'mapped',
      path: file.path,
      mapping: { kind: 'orders', headerRow: row, columns: file.mapping?.columns ?? {} },
    })
  return (
    <form
      className="imports-inline"
      onSubmit={(event) => {
        event.preventDefault()
        understand()
      }}
    >
      <label htmlFor="imports-header-row">{text.headerRow}</label>
      <InputNumber
        id="imports-header-row"
        min={1}
        max={1000}
        precision={0}
        controls={false}
        value={row}
        onChange={(value) => setRow(value ?? 1)}
      />
      <Button htmlType="submit">{text.understandAgain}</Button>
      <span className="mute">{text.headerRowHelp}</span>
    </form>
  )
}
