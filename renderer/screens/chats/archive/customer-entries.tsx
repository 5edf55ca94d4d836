import type { RegisterEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { dueWords, wordsOf } from '#shared/text/register-values.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { registerPlaces } from '#renderer/registers/register-places.ts'
import { StateMark } from '#renderer/registers/state-mark.tsx'

const stateOf = ({ register, state }: RegisterEntry, text: Text): string =>
  wordsOf(text, register).states[state] ?? state

const titleOf = ({ register, values, id }: RegisterEntry, text: Text): string =>
  String(values[definitionOf(register).title] ?? text.registers.number(String(id)))

const columnsOf = (text: Text, format: Format): readonly Column<RegisterEntry>[] => {
  const { fields } = text.archive.customer
  return [
    { key: 'at', title: fields.time, width: 128, value: ({ at }) => at, show: ({ at }) => at.slice(0, 16) },
    { key: 'register', title: fields.register, width: 120, value: ({ register }) => wordsOf(text, register).name },
    {
      key: 'state',
      title: fields.status,
      width: 100,
      value: (entry) => stateOf(entry, text),
      show: (entry) => <StateMark entry={entry} word={stateOf(entry, text)} />,
    },
    {
      key: 'due',
      title: fields.due,
      width: 150,
      value: ({ due }) => due,
      show: ({ due, isOverdue }) =>
        due === null ? null : isOverdue ? (
          <span className="bad">{text.registers.overdueAt(dueWords(due, format))}</span>
        ) : (
          dueWords(due, format)
        ),
    },
    { key: 'text', title: fields.text, width: 260, grow: true, value: (entry) => titleOf(entry, text) },
    { key: 'agents', title: fields.agents, width: 110, value: ({ person }) => person?.name ?? null },
  ]
}

/** What the notebooks hold of the buyer: complaints, after-sales, visits, what was promised; a row opens the entry. */
export const CustomerEntries = ({ entries }: { entries: readonly RegisterEntry[] }) => {
  const text = useText()
  const format = useFormat()
  return (
    <DataTable
      name="customer-entries"
      columns={columnsOf(text, format)}
      rows={entries}
      keyOf={({ id }) => id}
      filters={<b>{text.archive.customer.entries}</b>}
      onOpen={({ register, id }) => {
        const { screen, tab } = registerPlaces[register]
        goTo(screen, { tab, id: String(id) })
      }}
      isCompact
    />
  )
}
