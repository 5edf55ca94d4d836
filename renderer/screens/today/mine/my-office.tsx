import { useState } from 'react'
import { Button } from 'antd'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { useEntryWords } from '#renderer/kit/register-words.ts'
import { EntryAdd } from '#renderer/registers/entry-add.tsx'
import { EntryPanel } from '#renderer/registers/entry-panel.tsx'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'
import '#renderer/kit/side-parts.css'
import '#renderer/registers/registers.css'

/** How many of those that were answered stay in sight. */
const shownAnswers = 3

const shownOf = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] => [
  ...entries.filter(({ isClosed }) => !isClosed),
  ...entries.filter(({ isClosed }) => isClosed).slice(0, shownAnswers),
]

type Open = { readonly id: number } | 'new' | null

/** The own requests with how far they are, and a new one in the notebook's own form. */
export const MyOffice = ({ agent, team }: { agent: string; team: RegisterPeople }) => {
  const text = useText().access.mine
  const words = useEntryWords('office', team)
  const list = useQuery('registers.list', { register: 'office', person: agent, sort: 'newest' })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <section aria-label={text.office}>
      <h3>{text.office}</h3>
      <QueryView query={list}>
        {({ entries }) =>
          entries.length === 0 ? null : (
            <ul>
              {shownOf(entries).map((entry) => (
                <li key={entry.id} className="mine-line">
                  <Button type="link" size="small" className="mine-open" onClick={() => setOpen({ id: entry.id })}>
                    {words.value('kind', entry.values['kind'])}　{words.title(entry)}
                  </Button>
                  <span className="mute">{words.state(entry.state)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      <Button size="small" onClick={() => setOpen('new')}>
        {text.newOffice}
      </Button>
      {open === 'new' && team.people.length > 0 ? (
        <EntryAdd register="office" preset={{}} team={team} onClose={close} onMade={close} />
      ) : null}
      {open !== null && open !== 'new' ? (
        <EntryPanel key={open.id} id={open.id} register="office" team={team} onClose={close} />
      ) : null}
    </section>
  )
}
