import { Button, Segmented } from 'antd'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { spanAround, spanBeside, spanKinds, type ScanDays } from './scan-span.ts'

interface ScanToolbarProps {
  readonly days: ScanDays
  readonly onDays: (days: ScanDays) => void
  readonly summary: string | null
  readonly onScan: () => void
  readonly isRunning: boolean
}

/** Which days, what was found in them, and the scan once more. */
export const ScanToolbar = ({ days, onDays, summary, onScan, isRunning }: ScanToolbarProps) => {
  const words = useText().qualityScan
  const format = useFormat()
  const { from, to, kind } = days
  const shown = kind === 'month' ? format.month(from.slice(0, 7)) : kind === 'day' ? from : words.span.from(from, to)
  return (
    <div className="scan-toolbar">
      <Segmented
        size="small"
        aria-label={words.span.label}
        options={spanKinds.map((value) => ({ value, label: words.span[value] }))}
        value={kind}
        onChange={(value) => onDays(spanAround(value, from))}
      />
      <span className="scan-step">
        <Button size="small" aria-label={words.span.before} onClick={() => onDays(spanBeside(days, -1))}>
          ‹
        </Button>
        <b>{shown}</b>
        <Button size="small" aria-label={words.span.after} onClick={() => onDays(spanBeside(days, 1))}>
          ›
        </Button>
      </span>
      <span className="mute scan-summary" role="status">
        {summary}
      </span>
      <Button size="small" onClick={onScan} disabled={isRunning}>
        {summary === null ? words.scan.start : words.scan.again}
      </Button>
    </div>
  )
}
