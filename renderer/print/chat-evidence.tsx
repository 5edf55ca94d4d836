import { useMemo } from 'react'
import type { Evidence } from '#shared/contract/chats.ts'
import { EvidenceFoot, EvidenceHead, EvidenceHeadAgain } from './chat-evidence-head.tsx'
import { EvidenceTable } from './chat-evidence-table.tsx'
import { evidenceRows } from './evidence-lines.ts'
import { MeasuredPages, measuredSizes } from './measured-pages.tsx'
import './print.css'
import './chat-evidence.css'

/** Whole days of a chat as evidence, on as many A4 pages as it takes. */
export const ChatEvidence = ({ value }: { value: Evidence }) => {
  const rows = useMemo(() => evidenceRows(value), [value])
  return (
    <MeasuredPages
      size={measuredSizes.upright}
      rows={rows}
      isHeading={({ kind }) => kind === 'day' || kind === 'gap'}
      first={<EvidenceHead evidence={value} />}
      again={<EvidenceHeadAgain evidence={value} />}
      table={(some) => <EvidenceTable rows={some} />}
      foot={(page, of) => <EvidenceFoot evidence={value} page={page} of={of} />}
    />
  )
}
