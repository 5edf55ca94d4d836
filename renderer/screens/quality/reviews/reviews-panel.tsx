import type { WholeEntry } from '#shared/contract/registers.ts'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { CareHead } from '../care/care-head.tsx'
import { EntryImported } from '../care/entry-facts.tsx'
import { EntryPlaces } from '../care/entry-places.tsx'

const detail = (entry: WholeEntry) => (
  <>
    <EntryImported entry={entry} />
    <EntryPlaces entry={entry} />
  </>
)

/** 中差评: the register with what imports brought. */
export const ReviewsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <RegisterPanel
    register="reviews"
    query={query}
    screen="quality"
    tab="reviews"
    head={<CareHead tab="reviews" />}
    detail={detail}
  />
)
