import { Button, Segmented, Tooltip } from 'antd'
import { FileExcelOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { PaperSizeChoice, type PaperSize } from '#renderer/kit/paper-size.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { linkTo } from '#renderer/app/route.ts'
import { papers, type Paper } from '../shown-paper.ts'
import type { SheetOutput } from './use-sheet-output.ts'

interface SheetsToolbarProps {
  readonly month: string
  readonly months: readonly string[]
  readonly onMonth: (month: string) => void
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  /** null: nothing is shown yet */
  readonly status: PerformanceSheet['status'] | null
  /** where an appeal of the person shown is made; null: everyone is shown */
  readonly appealLink: string | null
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

const State = ({ month, status }: { month: string; status: PerformanceSheet['status'] }) => {
  const text = useText().performance
  return (
    <a
      className={`sheets-state is-${status.state}`}
      href={linkTo('performance', { tab: 'months', month })}
      title={text.toMonth}
    >
      {text.states[status.state]}
    </a>
  )
}

const Choices = ({ month, months, onMonth, paper, onPaper, size, onSize, status }: SheetsToolbarProps) => {
  const text = useText().performance
  return (
    <>
      <MonthPicker value={month} onChange={onMonth} months={months} />
      {status && <State month={month} status={status} />}
      <Segmented<Paper>
        size="small"
        aria-label={text.papersLabel}
        value={paper}
        onChange={onPaper}
        options={papers.map((value) => ({ value, label: text.papers[value] }))}
      />
      <PaperSizeChoice text={text} size={size} onSize={onSize} />
    </>
  )
}

/** Month, its state, which paper, size of the preview, and what to do with the paper; beneath, what is being made or was made. */
export const SheetsToolbar = (props: SheetsToolbarProps) => {
  const { scope, count, output, appealLink } = props
  const text = useText().performance
  const format = useFormat()
  const isOff = count === 0 || output.isBusy
  const hasOutcome = output.isBusy || output.saved !== null
  return (
    <>
      <div className="sheets-toolbar">
        <Choices {...props} />
        <span className="sheets-scope">{count > 0 && (scope ?? text.scopeAll(format.count(count)))}</span>
        {appealLink !== null && <a href={appealLink}>{text.appeal}</a>}
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
