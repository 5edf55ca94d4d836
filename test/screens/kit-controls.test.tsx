import { describe, expect, it } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { App } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

interface Row {
  readonly id: number
  readonly paid: number
}

const columns: readonly Column<Row>[] = [
  { key: 'id', title: '«id»', width: 80, value: ({ id }) => id },
  { key: 'paid', title: '«paid»', width: 100, isMoney: true, value: ({ paid }) => paid },
  { key: 'hidden', title: '«hidden»', width: 100, isHiddenAtFirst: true, value: () => 'hidden-value' },
]
const rowsOf = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_unused, id) => ({ id, paid: id * 100 }))
const keyOf = (row: Row): number => row.id
const nothing = (): void => undefined
const failure: Failure = { code: 'file-empty', details: { file: 'orders.csv' } }
const progress = {
  phase: 'storing',
  done: 12_000,
  total: 200_000,
  unit: 'rows',
  fraction: 0.06,
  secondsLeft: 83,
} as const

const controls = {
  Screen: (
    <Screen
      title="«title»"
      note="«note»"
      actions="«actions»"
      tabs={[{ key: 'one', label: '«one»' }]}
      tab="one"
      onTab={nothing}
    >
      «body»
    </Screen>
  ),
  EmptyNotice: <EmptyNotice title="«title»" text="«text»" actions="«actions»" />,
  FailureNotice: <FailureNotice failure={failure} onRetry={nothing} />,
  QueryViewLoading: <QueryView query={{ state: 'loading', value: null, failure: null }}>{() => 'never'}</QueryView>,
  QueryViewFailed: (
    <QueryView query={{ state: 'failed', value: null, failure, ask: nothing }}>{() => 'never'}</QueryView>
  ),
  ProgressNotice: <ProgressNotice title="«title»" progress={progress} onCancel={nothing} />,
  ProgressNoticeAtFirst: <ProgressNotice title="«title»" progress={null} onCancel={nothing} />,
  MonthPicker: <MonthPicker value="2026-10" onChange={nothing} months={['2026-10']} />,
  MoneyInput: <MoneyInput value={123450} onChange={nothing} />,
  RateInput: <RateInput value={8000} onChange={nothing} />,
  Money: <Money fen={-50} isStrong />,
  DataTable: (
    <DataTable name="test" columns={columns} rows={rowsOf(3)} keyOf={keyOf} totals={{ paid: <Money fen={300} /> }} />
  ),
  EmptyDataTable: <DataTable name="test" columns={columns} rows={[]} keyOf={keyOf} />,
  SidePanel: (
    <SidePanel title="«title»" isOpen={false} onClose={nothing}>
      «body»
    </SidePanel>
  ),
}

describe('every control speaks from the text tables alone', () => {
  it.each(Object.entries(controls))('%s', (_name, control) => {
    expect(leftOverWords(inKeyLanguage(control))).toEqual([])
  })

  it('the test itself finds a word that came from no table', () => {
    expect(leftOverWords(inKeyLanguage(<p title="留下">left «kept» Oct 2026 5m</p>))).toEqual(['left', '留下'])
  })
})

const inEnglish = (control: React.ReactNode): string =>
  renderToStaticMarkup(
    <LanguageProvider language="en">
      <App>{control}</App>
    </LanguageProvider>,
  )

describe('a table', () => {
  it('draws the rows in view of a long table, not all of them', () => {
    const markup = inEnglish(<DataTable name="long" columns={columns} rows={rowsOf(10_000)} keyOf={keyOf} />)
    const drawn = markup.match(/aria-rowindex=/g)?.length ?? 0
    expect(drawn).toBeGreaterThan(20)
    expect(drawn).toBeLessThan(100)
    expect(markup).toContain('aria-rowcount="10000"')
    expect(markup).toContain('10,000 rows')
    expect(markup).toContain('height:300000px')
  })

  it('shows rows that are not fetched yet as waiting, and money as money', () => {
    const markup = inEnglish(
      <DataTable
        name="paged"
        columns={columns}
        rows={[undefined, { id: 7, paid: -1250 }]}
        keyOf={keyOf}
        total={500}
        onNeed={nothing}
      />,
    )
    expect(markup).toContain('cell-waiting')
    expect(markup).toContain('−¥12.50')
    expect(markup).toContain('aria-rowcount="500"')
    expect(markup).not.toContain('Find in table')
  })

  it('leaves out columns hidden at first', () => {
    expect(inEnglish(controls.DataTable)).not.toContain('hidden-value')
  })

  it('says what an empty table is for', () => {
    expect(
      inEnglish(<DataTable name="none" columns={columns} rows={[]} keyOf={keyOf} empty="No orders yet" />),
    ).toContain('No orders yet')
  })

  it('keeps a controlled order as it came and marks the column', () => {
    const markup = inEnglish(
      <DataTable
        name="sorted"
        columns={columns}
        rows={rowsOf(3).toReversed()}
        keyOf={keyOf}
        sort={{ key: 'paid', direction: 'up' }}
        onSort={nothing}
      />,
    )
    expect(markup).toContain('aria-sort="ascending"')
    expect(markup.indexOf('¥2.00')).toBeLessThan(markup.indexOf('¥1.00'))
  })
})

describe('notices', () => {
  it('a failure says what happened, what is safe and what to do', () => {
    const markup = inEnglish(<FailureNotice failure={failure} />)
    expect(markup).toContain('The file “orders.csv” is empty')
    expect(markup).toContain('Your data: ')
    expect(markup).toContain('What to do: ')
    expect(markup).toContain('role="alert"')
  })

  it('a failed read keeps its last answer below the failure', () => {
    const markup = inEnglish(
      <QueryView query={{ state: 'failed', value: 'last answer', failure }}>{(value) => value}</QueryView>,
    )
    expect(markup.indexOf('is empty')).toBeLessThan(markup.indexOf('last answer'))
  })

  it('progress counts rows and seconds', () => {
    expect(inEnglish(controls.ProgressNotice)).toContain('12,000 of 200,000 rows · about 1m 23s left')
  })

  it('no data is a dash, never 0', () => {
    expect(inEnglish(<Money fen={null} />)).toContain('–')
  })
})
