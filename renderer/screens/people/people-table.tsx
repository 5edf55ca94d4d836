import type { ReactNode } from 'react'
import { Segmented } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import type { Text } from '#shared/text/text.ts'
import type { Format } from '#shared/text/format.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import './people.css'

export type Presence = 'present' | 'left' | 'all'

/** Who is shown: `present` those without a last day, or whose last day has not passed by `today` (`YYYY-MM-DD`). */
export const peopleWith = (people: readonly Person[], presence: Presence, today: string): readonly Person[] =>
  presence === 'all'
    ? people
    : people.filter((person) => (person.left === null || person.left >= today) === (presence === 'present'))

const columnsOf = (text: Text['people'], format: Format): readonly Column<Person>[] => [
  { key: 'number', title: text.columns.number, width: 84, value: (person) => person.number },
  { key: 'name', title: text.columns.name, width: 110, grow: true, value: (person) => person.name },
  {
    key: 'aliases',
    title: text.columns.aliases,
    width: 150,
    grow: true,
    value: (person) => person.aliases.join(text.listSign),
  },
  { key: 'group', title: text.columns.group, width: 84, value: (person) => person.group },
  { key: 'level', title: text.columns.level, width: 84, value: (person) => person.level },
  { key: 'role', title: text.columns.role, width: 84, value: (person) => text.roles[person.role] },
  { key: 'joined', title: text.columns.joined, width: 104, value: (person) => person.joined },
  { key: 'left', title: text.columns.left, width: 104, value: (person) => person.left },
  {
    key: 'baseSalary',
    title: text.columns.baseSalary,
    width: 110,
    isMoney: true,
    value: (person) => person.baseSalary,
  },
  {
    key: 'accounts',
    title: text.columns.accounts,
    width: 84,
    align: 'right',
    value: (person) => person.accounts.length,
    show: (person) => format.count(person.accounts.length),
  },
]

interface PeopleTableProps {
  readonly people: readonly Person[]
  readonly presence: Presence
  readonly onPresence: (presence: Presence) => void
  readonly today: string
  readonly actions: ReactNode
  readonly onOpen: (person: Person) => void
}

/** The list of the team, by presence. */
export const PeopleTable = ({ people, presence, onPresence, today, actions, onOpen }: PeopleTableProps) => {
  const text = useText().people
  const format = useFormat()
  const options = (['present', 'left', 'all'] as const).map((value) => ({
    value,
    label: `${text.filter[value]} ${format.count(peopleWith(people, value, today).length)}`,
  }))
  return (
    <DataTable
      name="people"
      columns={columnsOf(text, format)}
      rows={peopleWith(people, presence, today)}
      keyOf={(person) => person.id}
      onOpen={onOpen}
      empty={text.emptyFilter}
      filters={
        <div className="people-filters">
          {actions}
          <Segmented<Presence>
            size="small"
            aria-label={text.filter.label}
            options={options}
            value={presence}
            onChange={onPresence}
          />
        </div>
      }
      hasSearch
    />
  )
}
