import type { RegisterEntry } from '#shared/contract/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { entryHref } from '#renderer/registers/register-places.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import type { DaySpan } from './care-span.ts'

/** What a bar stands for: a field of the entries and what it says. */
export interface OpenedBar {
  readonly field: 'cause' | 'product'
  readonly value: string
  readonly name: string
}

const EntryLine = ({ entry }: { entry: RegisterEntry }) => {
  const text = useText()
  const format = useFormat()
  const words = wordsOf(text, entry.register)
  return (
    <li>
      <a href={entryHref(entry.register, entry.id)}>{String(entry.values['text'] ?? entry.id)}</a>
      <div className="mute">
        {[words.name, format.moment(entry.at), entry.person?.name ?? '', words.states[entry.state] ?? entry.state]
          .filter((part) => part !== '')
          .join('　')}
      </div>
    </li>
  )
}

/** The entries behind a bar, of all registers it was counted from, each a link into its own register. */
export const CareEntries = ({ bar, span, onClose }: { bar: OpenedBar; span: DaySpan; onClose: () => void }) => {
  const text = useText().care.analysis
  const asked = { ...span, values: { [bar.field]: bar.value }, sort: 'newest', limit: 200 } as const
  const complaints = useQuery('registers.list', { register: 'complaints', ...asked }).value
  const reviews = useQuery('registers.list', { register: 'reviews', ...asked }).value
  const afterSales = useQuery(
    'registers.list',
    bar.field === 'cause' ? null : { register: 'after-sales', ...asked },
  ).value
  const found = [complaints, reviews, afterSales].flatMap((list) => list?.entries ?? [])
  return (
    <SidePanel title={text.open(bar.name)} isOpen onClose={onClose}>
      <ul className="care-entries">
        {found.map((entry) => (
          <EntryLine key={`${entry.register} ${entry.id}`} entry={entry} />
        ))}
      </ul>
    </SidePanel>
  )
}
