import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { presentCount } from '#shared/kit/sign-ins.ts'
import { choiceField, numberField, textField, type RowField } from '#renderer/kit/row-fields.tsx'
import { RowList } from '#renderer/kit/row-list.tsx'
import { SideHistory } from '#renderer/kit/side-parts.tsx'
import { inKeyLanguage } from '#test/support/key-language.tsx'

interface Row {
  readonly kind: 'a' | 'b'
  readonly days: number | null
  readonly name: string
}

const kind = choiceField({
  key: 'kind',
  label: (line) => `kind ${line}`,
  value: (row: Row) => row.kind,
  options: () => [
    { value: 'a' as const, label: 'A' },
    { value: 'b' as const, label: 'B' },
  ],
  change: (row, chosen) => ({ ...row, kind: chosen }),
})
const days = numberField<Row>({
  key: 'days',
  label: (line) => `days ${line}`,
  placeholder: 'no limit',
  value: (row) => row.days,
  change: (row, typed) => ({ ...row, days: typed }),
})
const name = textField<Row>({
  key: 'name',
  cell: 'wide',
  most: 7,
  label: (line) => `name ${line}`,
  value: (row) => row.name,
  change: (row, typed) => ({ ...row, name: typed }),
})
const text = { add: 'add one', remove: (line: number) => `remove ${line}` }
const rows: readonly Row[] = [
  { kind: 'a', days: 3, name: 'first' },
  { kind: 'b', days: null, name: 'second' },
]

const markupOf = (more: Partial<Parameters<typeof RowList<Row>>[0]> = {}): string =>
  renderToStaticMarkup(
    <RowList
      rows={rows}
      onChange={() => undefined}
      fields={[kind, days, name]}
      text={text}
      className="line"
      most={3}
      fresh={{ kind: 'a', days: null, name: '' }}
      {...more}
    />,
  )

const buttonOf = (markup: string, words: string): string =>
  (markup.match(/<button.*?<\/button>/g) ?? []).find((button) => button.includes(words)) ?? ''

/** What a field says of a row once it is told a new value. */
const changedBy = (field: RowField<Row>, row: Row, value: unknown): Row | null => {
  let changed: Row | null = null
  const drawn: ReactNode = field.draw(row, 1, (next) => {
    changed = next
  })
  ;(drawn as ReactElement<{ onChange: (value: unknown) => void }>).props.onChange(value)
  return changed
}

describe('a list of rows', () => {
  it('names every field and every way out by its line', () => {
    const markup = markupOf()
    for (const label of ['kind 1', 'days 1', 'name 1', 'remove 1', 'kind 2', 'days 2', 'name 2', 'remove 2'])
      expect(markup).toContain(`aria-label="${label}"`)
    expect(markup.match(/class="line"/g)).toHaveLength(2)
    expect(markup).not.toContain('<table')
  })

  it('is a table where it has heads, each field in its cell', () => {
    const markup = markupOf({ heads: ['Kind', 'Days', 'Name'] })
    expect(markup.match(/<tr>/g)).toHaveLength(3)
    expect(markup.match(/<th scope="col">/g)).toHaveLength(3)
    expect(markup.match(/<td class="wide">/g)).toHaveLength(2)
  })

  it('takes no more than it may hold, and none when nothing is left to be added', () => {
    expect(buttonOf(markupOf(), 'add one')).not.toContain('disabled')
    expect(buttonOf(markupOf({ most: 2 }), 'add one')).toContain('disabled')
    expect(buttonOf(markupOf({ fresh: undefined }), 'add one')).toContain('disabled')
  })

  it('changes one value of one row; an empty number is null', () => {
    const [first] = rows
    if (first === undefined) throw new Error('no row')
    expect(changedBy(kind, first, 'b')).toEqual({ kind: 'b', days: 3, name: 'first' })
    expect(changedBy(days, first, null)).toEqual({ kind: 'a', days: null, name: 'first' })
    expect(changedBy(name, first, { target: { value: 'new' } })).toEqual({ kind: 'a', days: 3, name: 'new' })
  })
})

describe('the history of a thing', () => {
  it('has its steps in the order given, each with its moment', () => {
    const at = (time: string) => `2026-11-22 ${time}` as LocalTime
    const markup = inKeyLanguage(
      <SideHistory
        title="history"
        steps={[
          { at: at('09:00:00'), who: 'one', said: 'made' },
          { at: at('10:00:00'), who: 'two', said: <b>changed</b> },
        ]}
      />,
    )
    expect(markup).toContain('aria-label="history"')
    expect(markup.indexOf('09:00')).toBeLessThan(markup.indexOf('10:00'))
    expect(markup).toContain('<b>changed</b>')
  })
})

it('there in a meeting is who came in the morning or was told in the evening', () => {
  expect(presentCount([])).toBe(0)
  const states = ['present', 'evening', 'on-duty', 'away', null]
  expect(presentCount(states.map((state) => ({ state })))).toBe(2)
})
