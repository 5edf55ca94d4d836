import type { WholeEntry } from '#shared/contract/registers.ts'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { CareHead } from '../care/care-head.tsx'
import { EntryPlaces } from '../care/entry-places.tsx'
import { ComplaintMeasure } from './complaint-measure.tsx'
import { ComplaintSteps } from './complaint-steps.tsx'

const detail = (entry: WholeEntry) => (
  <>
    <ComplaintSteps entry={entry} />
    <ComplaintMeasure entry={entry} />
    <EntryPlaces entry={entry} />
  </>
)

/** 投诉: the register with its figures, the steps of each grade, and the measure that becomes an action item. */
export const ComplaintsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel
    register="complaints"
    query={query}
    screen="quality"
    tab="complaints"
    head={<CareHead tab="complaints" />}
    detail={detail}
  />
)
