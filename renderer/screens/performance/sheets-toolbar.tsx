import { Button, Segmented, Tooltip } from 'antd'
import { FileExcelOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import type { PaperSize } from './sheet-preview.tsx'
import type { SheetOutput } from './use-sheet-output.ts'

interface SheetsToolbarProps {
  readonly month: string
  readonly months: readonly string[]
  readonly onMonth: (month: string) => void
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
  /** whose sheet the buttons act on; null: everyone's */
  readonly scope: string | null
  readonly count: number
  readonly output: SheetOutput
}

const Outcome = ({ output }: { output: SheetOutput }) => {
  const text = useText().performance
  if (output.workbook.isRunning)
    return <ProgressNotice title={text.making} progress={output.workbook.progress} onCancel={output.workbook.cancel} />
  if (output.busy) return <span>{output.busy === 'pdf' ? text.makingPdf : text.printing}</span>
  if (!output.saved) return null
  const { path, words } = output.saved
  return (
    <>
      <span className="sheets-saved">{words}</span>
      <Button size="small" onClick={() => output.reveal(path)}>
        {text.reveal}
      </Button>
      <Button size="small" type="text" onClick={output.dismiss}>
        {text.dismiss}
      </Button>
    </>
  )
}

/** Month, size of the preview, and what to do with the sheets; beneath, what is being made or was made. */
export const SheetsToolbar = ({ month, months, onMonth, size, onSize, scope, count, output }: SheetsToolbarProps) => {
  const text = useText().performance
  const format = useFormat()
  const isOff = count === 0 || output.isBusy
  const hasOutcome = output.isBusy || output.saved !== null
  return (
    <>
      <div className="sheets-toolbar">
        <MonthPicker value={month} onChange={onMonth} months={months} />
        <Segmented<PaperSize>
          size="small"
          aria-label={text.size}
          value={size}
          onChange={onSize}
          options={[
            { value: 'true', label: text.trueSize },
            { value: 'width', label: text.fitWidth },
          ]}
        />
        <span className="sheets-scope">{count > 0 && (scope ?? text.scopeAll(format.count(count)))}</span>
        <Tooltip title={text.printHint}>
          <Button type="primary" icon={<PrinterOutlined />} disabled={isOff} onClick={output.print}>
            {text.print}
          </Button>
        </Tooltip>
        <Button icon={<FilePdfOutlined />} disabled={isOff} onClick={output.savePdf}>
          {text.pdf}
        </Button>
        <Button icon={<FileExcelOutlined />} disabled={isOff} onClick={output.saveWorkbook}>
          {text.workbook}
        </Button>
      </div>
      {hasOutcome && (
        <div className="sheets-outcome" role="status">
          <Outcome output={output} />
        </div>
      )}
    </>
  )
}
