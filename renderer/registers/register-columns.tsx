import type { RegisterEntry } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import type { RegisterDefinition, RegisterField } from '#shared/kit/registers/definition.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { dueWords } from '#shared/text/register-values.ts'
import type { Column } from '#renderer/kit/data-table.tsx'
import { fieldWidth, widthOf, widthOfAll } from './column-widths.ts'
import { StateMark } from './state-mark.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { leastWidthOf } from '#renderer/kit/table-column.ts'
import type { EntryWords } from '#renderer/kit/register-words.ts'

const secondsPerDay = 86_400

/** What a bold word takes more than a plain one, in pixels. */
const roomOfBold = 10

/** Seconds between two moments of the shop's wall clock, never negative. */
export const secondsBetween = (from: string, to: string): number =>
  Math.max(0, (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 1000)

/** How long an entry has been open, or was: in hours below a day, then in days. */
export const ageWords = (seconds: number, text: Text['registers'], format: Format): string => {
  if (seconds >= secondsPerDay) return text.ageDays(format.count(Math.floor(seconds / secondsPerDay)))
  const hours = Math.floor(seconds / 3600)
  return hours === 0 ? text.ageNow : text.ageHours(format.count(hours))
}

export interface ColumnsOf {
  readonly register: RegisterName
  readonly words: EntryWords
  readonly text: Text['registers']
  readonly format: Format
  /** the shop's wall clock now */
  readonly now: string
  readonly shortNameOf: (agent: string) => string
  /** the width the list may take, in pixels */
  readonly room: number
}

type Entry = Column<RegisterEntry>

const dueColumn = ({ text, format }: ColumnsOf): Entry => ({
  key: 'due',
  title: text.due,
  width: widthOf(text.overdueAt(format.moment('2026-10-10 10:00:00'))),
  value: ({ due }) => due,
  show: ({ due, isOverdue, isClosed }) =>
    due === null ? (
      ''
    ) : isOverdue ? (
      <span className="bad">{text.overdueAt(dueWords(due, format))}</span>
    ) : (
      <span className={isClosed ? 'mute' : ''}>{dueWords(due, format)}</span>
    ),
})

const stateColumn = ({ text, words, register }: ColumnsOf): Entry => ({
  key: 'state',
  title: text.state,
  width: widthOfAll(definitionOf(register).states.map(words.state), 54) + roomOfBold,
  value: ({ state }) => words.state(state),
  show: (entry) => <StateMark entry={entry} word={words.state(entry.state)} />,
})

const ageColumn = ({ text, format, now }: ColumnsOf): Entry => ({
  key: 'age',
  title: text.age,
  width: 72,
  align: 'right',
  value: ({ at, closedAt }) => secondsBetween(at, closedAt ?? now),
  show: ({ at, closedAt, isClosed }) => (
    <span className={isClosed ? 'mute' : ''}>{ageWords(secondsBetween(at, closedAt ?? now), text, format)}</span>
  ),
})

const fieldColumn = ({ words, register }: ColumnsOf, key: string, field: RegisterField): Entry => {
  const isTitle = definitionOf(register).title === key
  const number = field.kind === 'money' || field.kind === 'number'
  const amount = ({ values }: RegisterEntry) => (typeof values[key] === 'number' ? values[key] : null)
  return {
    key,
    title: words.label(key),
    width: fieldWidth(field, words.label(key), (code) => words.value(key, code)),
    ...(isTitle || field.kind === 'text' ? { grow: true } : {}),
    ...(field.kind === 'money' ? { isMoney: true } : {}),
    ...(field.kind === 'number' ? { align: 'right' as const } : {}),
    ...(field.isListed === true ? {} : { isHiddenAtFirst: true }),
    value: (entry) => (number ? amount(entry) : words.value(key, entry.values[key])),
    ...(field.kind === 'money'
      ? { show: (entry) => (amount(entry) === null ? '' : <Money fen={amount(entry)} />) }
      : number
        ? { show: (entry) => (amount(entry) === null ? '' : String(amount(entry))) }
        : {}),
  }
}

const personColumn = ({ words, shortNameOf }: ColumnsOf, key: 'person' | 'owner'): Entry => ({
  key,
  title: words.label(key),
  width: widthOfAll([words.label(key)], 84),
  value: (entry) => (entry[key] === null ? null : shortNameOf(entry[key].agent)),
})

/** Columns hidden one after the other until the list fits its room: the age first, then what is filled in later or may be empty, last first. */
const fitting = (
  columns: readonly Entry[],
  { fields, title, due }: RegisterDefinition,
  room: number,
): readonly Entry[] => {
  const isDue = (key: string) => due.rule === 'field' && due.field === key
  const canGo = columns
    .map(({ key }) => key)
    .filter((key) => key === 'age' || (fields[key] !== undefined && fields[key].isRequired !== true && key !== title))
    .toReversed()
  const hidden = new Set(columns.filter((column) => column.isHiddenAtFirst === true || isDue(column.key)))
  const shown = () => columns.filter((column) => !hidden.has(column))
  for (const key of canGo) {
    if (leastWidthOf(shown()) <= room) break
    for (const column of columns) if (column.key === key) hidden.add(column)
  }
  return columns.map((column) => (hidden.has(column) ? { ...column, isHiddenAtFirst: true } : column))
}

/** The columns of a register's list: how it stands, whom it concerns, its own fields, whose it is now, and how old it is. Fields that are not listed are hidden at first. */
export const columnsOf = (of: ColumnsOf): readonly Entry[] => {
  const definition = definitionOf(of.register)
  const { text, words, format } = of
  const columns: readonly Entry[] = [
    stateColumn(of),
    ...(definition.due.rule === 'none' ? [] : [dueColumn(of)]),
    ...(definition.person === 'none' ? [] : [personColumn(of, 'person')]),
    ...Object.entries(definition.fields).map(([key, field]) => fieldColumn(of, key, field)),
    ...(definition.hasOwner ? [personColumn(of, 'owner')] : []),
    ageColumn(of),
    {
      key: 'at',
      title: text.at,
      width: 104,
      isHiddenAtFirst: true,
      value: ({ at }) => at,
      show: ({ at }) => format.moment(at),
    },
    { key: 'by', title: text.by, width: 84, isHiddenAtFirst: true, value: ({ by }) => words.writer(by) },
    { key: 'id', title: text.id, width: 64, align: 'right', isHiddenAtFirst: true, value: ({ id }) => id },
  ]
  return fitting(columns, definition, of.room)
}

/** How many columns a register's list has on paper: its listed fields, state, who, and when it is due. */
export const listedColumns = (register: RegisterName): number => {
  const { fields, person, hasOwner, due } = definitionOf(register)
  const listed = Object.entries(fields).filter(
    ([key, { isListed }]) => isListed === true && !(due.rule === 'field' && due.field === key),
  ).length
  return listed + 1 + (person === 'none' ? 0 : 1) + (hasOwner ? 1 : 0) + (due.rule === 'none' ? 0 : 1)
}
