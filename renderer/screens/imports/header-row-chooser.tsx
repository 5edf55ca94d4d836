import { useState, type KeyboardEvent } from 'react'
import { Button, InputNumber } from 'antd'
import { useText } from '#renderer/kit/language.tsx'

interface HeaderRowChooserProps {
  /** the file's first lines as they stand there */
  readonly lines: readonly (readonly string[])[]
  /** the header's row now, from 1 */
  readonly row: number
  readonly isDisabled: boolean
  readonly onChange: (row: number) => void
}

const lastRow = 1000

const RowNumber = ({ row, onChange }: Pick<HeaderRowChooserProps, 'row' | 'onChange'>) => {
  const text = useText().imports
  const [value, setValue] = useState<number | null>(row)
  return (
    <form
      className="imports-inline"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== null && value !== row) onChange(value)
      }}
    >
      <label htmlFor="imports-header-row" className="mute">
        {text.headerRowNumber}
      </label>
      <InputNumber
        id="imports-header-row"
        size="small"
        min={1}
        max={lastRow}
        precision={0}
        controls={false}
        changeOnWheel={false}
        value={value}
        onChange={setValue}
      />
      <Button size="small" htmlType="submit">
        {text.understandAgain}
      </Button>
    </form>
  )
}

const Lines = ({ lines, row, onChange }: Omit<HeaderRowChooserProps, 'isDisabled'>) => {
  const text = useText().imports
  const [active, setActive] = useState(Math.min(row, lines.length))
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) setActive(Math.max(1, Math.min(lines.length, active + step)))
    else if (event.key === 'Enter' && active !== row) onChange(active)
    else return
    event.preventDefault()
  }
  return (
    <div className="imports-lines" role="listbox" aria-label={text.headerLines} tabIndex={0} onKeyDown={onKeyDown}>
      {lines.map((cells, index) => (
        <div
          key={index}
          role="option"
          aria-selected={index + 1 === row}
          data-active={index + 1 === active}
          onClick={() => onChange(index + 1)}
        >
          <span className="mute">{index + 1}</span>
          <span>{cells.join(' ｜ ').replace(/[\s｜]+$/, '')}</span>
        </div>
      ))}
    </div>
  )
}

/** Which row is the header: said in a line, changed by pointing at the right one among the file's first lines. */
export const HeaderRowChooser = ({ lines, row, isDisabled, onChange }: HeaderRowChooserProps) => {
  const text = useText().imports
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="imports-header-row">
      <Button type="link" size="small" aria-expanded={isOpen} disabled={isDisabled} onClick={() => setIsOpen(!isOpen)}>
        {text.headerRowOther}
      </Button>
      {isOpen && (
        <>
          <p className="mute">{text.headerRowChoose}</p>
          <Lines lines={lines} row={row} onChange={onChange} />
          <RowNumber row={row} onChange={onChange} />
        </>
      )}
    </div>
  )
}
