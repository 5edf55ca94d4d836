import type { PastedPerson } from '../contract/people.ts'
import { folded } from './folded.ts'
import { localDateOf, moneyOf, normalHeader, textOf } from './cells.ts'

// A table of people copied out of a spreadsheet: tab-separated lines, with or without a header.

type Column = 'number' | 'name' | 'aliases' | 'group' | 'level' | 'joined' | 'baseSalary'

const headerWords: readonly (readonly [Column, readonly string[]])[] = [
  ['number', ['工号', '编号', 'number', 'no', 'no.', 'id']],
  ['name', ['姓名', '名字', 'name']],
  ['aliases', ['别名', '昵称', '花名', 'aliases', 'alias', 'nickname']],
  ['group', ['组', '组别', '小组', '分组', '部门', 'group', 'team']],
  ['level', ['级别', '等级', 'level', 'grade']],
  ['joined', ['入职', '入职日期', '入职时间', 'joined', 'joindate', 'start']],
  ['baseSalary', ['底薪', '基本工资', 'basesalary', 'salary', 'basepay']],
]

const columnOf = (header: string): Column | null =>
  headerWords.find(([, words]) => words.includes(normalHeader(header)))?.[0] ?? null

const withoutHeader: readonly Column[] = headerWords.map(([column]) => column)

const splitAliases = (text: string | null): string[] => [
  ...new Set((text ?? '').split(/[,，、;；/|\s]+/).filter((alias) => alias !== '')),
]

type Reading<Value> = Value | null | 'unreadable'

const isTooLong = ({ number, name, aliases, group, level }: PastedPerson): boolean =>
  number.length > 20 ||
  name.length > 60 ||
  group.length > 40 ||
  level.length > 40 ||
  aliases.length > 20 ||
  aliases.some((alias) => alias.length > 40)

/** The highest a person can be registered with, fen. */
const highestSalary = 10_000_000_000

const problemOf = (person: PastedPerson, joined: unknown, baseSalary: unknown): PastedPerson['problem'] => {
  if (person.number === '') return 'number-missing'
  if (person.name === '') return 'name-missing'
  if (isTooLong(person)) return 'too-long'
  if (joined === 'unreadable') return 'date-unreadable'
  const isPayable = baseSalary !== 'unreadable' && Number(baseSalary) >= 0 && Number(baseSalary) <= highestSalary
  return isPayable ? null : 'money-unreadable'
}

const readLine = (columns: readonly (Column | null)[], cells: readonly string[], line: number): PastedPerson => {
  const cellOf = (column: Column): string | null => {
    const place = columns.indexOf(column)
    return place < 0 ? null : textOf(cells[place])
  }
  const joined: Reading<NonNullable<PastedPerson['joined']>> = localDateOf(cellOf('joined'))
  const baseSalary: Reading<NonNullable<PastedPerson['baseSalary']>> = moneyOf(cellOf('baseSalary'))
  const number = cellOf('number') ?? ''
  const name = cellOf('name') ?? ''
  const person: PastedPerson = {
    line,
    number,
    name,
    aliases: splitAliases(cellOf('aliases')),
    group: cellOf('group') ?? '',
    level: cellOf('level') ?? '',
    joined: joined === 'unreadable' ? null : joined,
    baseSalary: baseSalary === 'unreadable' ? null : baseSalary,
    problem: null,
  }
  return { ...person, problem: problemOf(person, joined, baseSalary) }
}

/** Reads a pasted table line by line; `taken` are the numbers already in use, folded. Columns go by the header, else by order: number, name, aliases, group, level, joined, base salary. */
export const readPastedPeople = (text: string, taken: ReadonlySet<string>): PastedPerson[] => {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ cells: line.split('\t'), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const header = lines[0]?.cells.map(columnOf) ?? []
  const hasHeader = header.includes('number') && header.includes('name')
  const seen = new Set<string>()
  return lines.slice(hasHeader ? 1 : 0).map(({ cells, line }) => {
    const person = readLine(hasHeader ? header : withoutHeader, cells, line)
    const key = folded(person.number)
    if (person.problem !== null) return person
    if (taken.has(key)) return { ...person, problem: 'number-taken' }
    if (seen.has(key)) return { ...person, problem: 'number-twice' }
    seen.add(key)
    return person
  })
}
