import { useState } from 'react'
import { Button, Select } from 'antd'
import { FilePdfOutlined, LeftOutlined, PrinterOutlined } from '@ant-design/icons'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { PaperSizeChoice, usePaperScale, type PaperSize } from '#renderer/kit/paper-size.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ChatEvidence } from '#renderer/print/chat-evidence.tsx'
import { momentOf, printDaysOf, type ChatPlace } from './archive-route.ts'
import { dayOptions } from './chat-day-labels.ts'
import { useEvidenceOutput, type EvidenceInput, type EvidenceOutput } from './chat-evidence-output.ts'
import { useBackKey } from './customer-view.tsx'

type OnDays = (from: string, to: string) => void

const Preview = ({ input, size }: { input: EvidenceInput; size: PaperSize }) => {
  const text = useText().archive.evidence
  const { frame, scale } = usePaperScale(size)
  const evidence = useQuery('chats.evidence', input)
  return (
    <div ref={frame} className="evidence-preview" role="region" aria-label={text.preview} tabIndex={0}>
      <div className="evidence-paper" style={{ zoom: scale }}>
        <QueryView query={evidence}>{(value) => <ChatEvidence value={value} />}</QueryView>
      </div>
    </div>
  )
}

const DayChoice = ({
  label,
  days,
  value,
  onDay,
}: {
  label: string
  days: readonly LocalDate[]
  value: LocalDate
  onDay: (day: LocalDate) => void
}) => {
  const format = useFormat()
  return (
    <label className="evidence-day">
      <span>{label}</span>
      <Select
        size="small"
        popupMatchSelectWidth={false}
        aria-label={label}
        value={value}
        options={dayOptions(days, format)}
        onChange={onDay}
      />
    </label>
  )
}

const Outcome = ({ output }: { output: EvidenceOutput }) => {
  const text = useText().archive.evidence
  if (output.isBusy)
    return (
      <div className="evidence-outcome" role="status">
        {text.printing}
      </div>
    )
  if (output.saved === null) return null
  const { path, words } = output.saved
  return (
    <div className="evidence-outcome" role="status">
      <span>{words}</span>
      <Button size="small" onClick={() => output.reveal(path)}>
        {text.reveal}
      </Button>
    </div>
  )
}

interface PaperProps {
  readonly input: EvidenceInput
  readonly buyer: string
  readonly days: readonly LocalDate[]
  readonly onDays: OnDays
  readonly onBack: () => void
}

const Paper = ({ input, buyer, days, onDays, onBack }: PaperProps) => {
  const text = useText().archive.evidence
  const [size, setSize] = useState<PaperSize>('true')
  const output = useEvidenceOutput(input, buyer)
  const { from, to } = input
  return (
    <>
      <div className="evidence-toolbar">
        <Button size="small" icon={<LeftOutlined />} onClick={onBack}>
          {text.back}
        </Button>
        <b>{buyer}</b>
        <DayChoice label={text.from} days={days} value={from} onDay={(day) => onDays(day, day > to ? day : to)} />
        <DayChoice label={text.to} days={days} value={to} onDay={(day) => onDays(day < from ? day : from, day)} />
        <PaperSizeChoice text={text} size={size} onSize={setSize} />
        <span className="evidence-actions">
          <Button type="primary" icon={<PrinterOutlined />} disabled={output.isBusy} onClick={output.print}>
            {text.print}
          </Button>
          <Button icon={<FilePdfOutlined />} disabled={output.isBusy} onClick={output.savePdf}>
            {text.pdf}
          </Button>
        </span>
      </div>
      <Outcome output={output} />
      <Preview key={JSON.stringify(input)} input={input} size={size} />
    </>
  )
}

interface EvidenceViewProps {
  readonly place: ChatPlace
  readonly query: Readonly<Record<string, string>>
  readonly onDays: OnDays
  readonly onBack: () => void
}

/** A chat as it will stand on paper, whole days of it, with the days to choose. */
export const EvidenceView = ({ place: { shopId, buyerId }, query, onDays, onBack }: EvidenceViewProps) => {
  const text = useText().archive.evidence
  const chat = useQuery('chats.read', { shopId, buyerId, at: momentOf(query), limit: 2 })
  const page = useBackKey(onBack)
  return (
    <div className="evidence" role="region" aria-label={text.title} {...page}>
      <QueryView query={chat}>
        {({ days, buyer }) => {
          const range = printDaysOf(query, days)
          return range === null ? (
            <Button onClick={onBack}>{text.back}</Button>
          ) : (
            <Paper input={{ shopId, buyerId, ...range }} buyer={buyer} days={days} onDays={onDays} onBack={onBack} />
          )
        }}
      </QueryView>
    </div>
  )
}
