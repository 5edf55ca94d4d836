import type { EntryList, RegisterEntry } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { dueWords, wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useEntryWords, type EntryWords } from '#renderer/kit/register-words.ts'
import { MeasuredPages, measuredSizes, type PaperSize } from './measured-pages.tsx'
import { noNames, type PaperNames } from './paper-names.ts'
import './print.css'
import './papers.css'
import './register-paper.css'

interface PaperColumn {
  readonly key: string
  readonly title: string
  /** share of the page's width */
  readonly weight: number
  readonly isNumber: boolean
  readonly value: (entry: RegisterEntry) => string
}

const weights: Readonly<Record<string, number>> = {
  text: 3,
  attendees: 2.4,
  order: 1.9,
  line: 1.5,
  product: 1.4,
  choice: 1.15,
}
const numbers = ['number', 'money']
const mostSigns = 300

const shortened = (words: string): string => {
  const signs = [...words]
  return signs.length > mostSigns ? `${signs.slice(0, mostSigns).join('')}…` : words
}

const usePaperColumns = (register: RegisterName, words: EntryWords): readonly PaperColumn[] => {
  const text = useText().registers
  const format = useFormat()
  const { fields, person, hasOwner, due } = definitionOf(register)
  const column = (key: string, title: string, value: PaperColumn['value'], weight = 1): PaperColumn => ({
    key,
    title,
    weight,
    isNumber: false,
    value,
  })
  return [
    column('id', text.paper.number, ({ id }) => String(id), 0.5),
    ...(person === 'none'
      ? []
      : [column('person', words.label('person'), (entry) => words.value('person', entry.person?.agent))]),
    ...Object.entries(fields)
      .filter(([key, { isListed }]) => isListed === true && !(due.rule === 'field' && due.field === key))
      .map(([key, { kind }]) => ({
        ...column(key, words.label(key), ({ values }) => shortened(words.value(key, values[key])), weights[kind] ?? 1),
        isNumber: numbers.includes(kind),
      })),
    ...(hasOwner ? [column('owner', words.label('owner'), (entry) => words.value('owner', entry.owner?.agent))] : []),
    column('state', text.state, ({ state }) => words.state(state)),
    ...(due.rule === 'none'
      ? []
      : [
          column(
            'due',
            text.due,
            (entry) =>
              entry.due === null
                ? ''
                : entry.isOverdue
                  ? text.overdueAt(dueWords(entry.due, format))
                  : dueWords(entry.due, format),
            1.4,
          ),
        ]),
  ]
}

const Rows = ({ columns, rows }: { columns: readonly PaperColumn[]; rows: readonly RegisterEntry[] }) => {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ key, title, weight, isNumber }) => (
            <th key={key} className={isNumber ? 'is-number' : ''} style={{ width: `${(100 * weight) / whole}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.id} className={entry.isOverdue ? 'is-late' : ''}>
            {columns.map(({ key, value, isNumber }) => (
              <td key={key} className={isNumber ? 'is-number' : ''}>
                {value(entry)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RegisterListProps {
  readonly value: EntryList
  readonly names?: PaperNames
}

const ListPaper = ({ value, names = noNames, size }: RegisterListProps & { size: PaperSize }) => {
  const text = useText()
  const { count } = useFormat()
  const { register, entries, total, overdue } = value
  const { paper } = text.registers
  const words = useEntryWords(register, { nameOf: (agent) => names.people.get(agent) ?? agent })
  const columns = usePaperColumns(register, words)
  const title = paper.listTitle(wordsOf(text, register).name)
  const counted =
    entries.length < total ? paper.count(count(entries.length), count(total)) : paper.printedRows(count(total))
  return (
    <MeasuredPages
      size={size}
      className="paper-register"
      rows={entries}
      isHeading={() => false}
      first={
        <>
          <div className="register-head">
            <h1>{title}</h1>
          </div>
          <p className="register-line">
            <span>{counted}</span>
            {overdue === 0 ? null : <b>{paper.overdue(count(overdue))}</b>}
          </p>
          {entries.length === 0 ? <p>{paper.nothing}</p> : null}
        </>
      }
      again={<p className="register-again">{title}</p>}
      table={(rows) => <Rows columns={columns} rows={rows} />}
      foot={(page, of) => (
        <div className="register-bottom">
          <span>{counted}</span>
          <span>{text.print.page(count(page), count(of))}</span>
        </div>
      )}
    />
  )
}

/** A register's list on upright paper: the listed fields, who, state and when it is due; what is overdue stands out. */
export const RegisterList = (props: RegisterListProps) => <ListPaper {...props} size={measuredSizes.upright} />

/** The same on lying paper, for lists of more than five columns. */
export const RegisterListWide = (props: RegisterListProps) => <ListPaper {...props} size={measuredSizes.lying} />
