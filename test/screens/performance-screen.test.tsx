import { describe, expect, it } from 'vitest'
import { fileNameOf } from '#renderer/kit/file-name.ts'
import { neighbourOf } from '#renderer/kit/neighbour.ts'
import { linkToWhy, papers, printableOf, shownPaperOf } from '#renderer/screens/performance/shown-paper.ts'
import { contract } from '#shared/contract/index.ts'
import { documents, isDocumentName } from '#renderer/print/documents.ts'
import type { WhyOf } from '#renderer/print/why.tsx'
import { shownMonthOf } from '#renderer/screens/performance/sheets/shown-month.ts'
import { SheetsPeople } from '#renderer/screens/performance/sheets/sheets-people.tsx'
import { SheetsToolbar } from '#renderer/screens/performance/sheets/sheets-toolbar.tsx'
import type { SheetOutput } from '#renderer/screens/performance/sheets/use-sheet-output.ts'
import { emptySheet, ordinarySheet, sheetWithoutPlan } from '#test/print/sheets.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const now = new Date(2026, 10, 22)

describe('the month shown', () => {
  it('is that of the route, else the latest with orders, else the present one', () => {
    const months = [{ month: '2026-09' }, { month: '2026-10' }, { month: '2026-08' }]
    expect(shownMonthOf('2025-01', months, now)).toBe('2025-01')
    expect(shownMonthOf(undefined, months, now)).toBe('2026-10')
    expect(shownMonthOf('2026-13', months, now)).toBe('2026-10')
    expect(shownMonthOf(undefined, [], now)).toBe('2026-11')
    expect(shownMonthOf(undefined, null, now)).toBe('2026-11')
  })
})

describe('arrow keys', () => {
  const choices = [null, 'A01', 'A02']
  it('go from everyone to the last person and stop at the ends', () => {
    expect(neighbourOf(choices, null, 'ArrowDown')).toBe('A01')
    expect(neighbourOf(choices, 'A01', 'ArrowUp')).toBeNull()
    expect(neighbourOf(choices, 'A02', 'ArrowDown')).toBeUndefined()
    expect(neighbourOf(choices, null, 'ArrowUp')).toBeUndefined()
    expect(neighbourOf(choices, 'A02', 'Home')).toBeNull()
    expect(neighbourOf(choices, null, 'End')).toBe('A02')
    expect(neighbourOf(choices, null, 'x')).toBeUndefined()
  })
})

describe('the paper shown', () => {
  it('is that of the route, else the sheets', () => {
    expect(shownPaperOf('summary')).toBe('summary')
    expect(shownPaperOf(undefined)).toBe('sheets')
    expect(shownPaperOf('x')).toBe('sheets')
  })
  it('is printed by a document that exists, the summary without a person', () => {
    for (const paper of papers) {
      const { document, input } = printableOf(paper, '2026-10', 'A01')
      const name = isDocumentName(document) ? document : null
      expect(name).not.toBeNull()
      if (name) expect(contract[documents[name].method].input.safeParse(input).success).toBe(true)
    }
    expect(printableOf('summary', '2026-10', 'A01').input).toEqual({ month: '2026-10' })
  })
  it('leads from a figure to the screen that says why', () => {
    const of = (kind: WhyOf['kind']) => linkToWhy({ kind, month: '2026-10', agent: 'A01' })
    expect(of('commission')).toBe('#/orders?tab=commission&month=2026-10&agent=A01')
    expect(of('corrections')).toBe(of('commission'))
    expect(of('score')).toBe('#/performance?tab=scores&month=2026-10&agent=A01')
    expect(of('pending')).toBe('#/orders?tab=contested&month=2026-10')
    expect(of('entry')).toBe(of('score'))
    expect(of('salary')).toBe('#/people?tab=people&agent=A01')
    expect(linkToWhy({ kind: 'commission', month: '2026-10', agent: 'A01', order: '2135' })).toBe(
      '#/orders?tab=commission&month=2026-10&agent=A01&order=2135',
    )
  })
})

describe('file names', () => {
  it('hold nothing that a file system refuses', () => {
    expect(fileNameOf('绩效表-2026-10-A/1-a:b*c?')).toBe('绩效表-2026-10-A_1-a_b_c_')
    expect(fileNameOf('a\u0000b. . ')).toBe('a_b')
    expect([...fileNameOf('𠮷'.repeat(300))]).toHaveLength(120)
  })
})

const output: SheetOutput = {
  print: () => undefined,
  savePdf: () => undefined,
  saveWorkbook: () => undefined,
  reveal: () => undefined,
  dismiss: () => undefined,
  busy: null,
  saved: { path: '/x', words: '42' },
  workbook: { run: () => new Promise(() => undefined), cancel: () => undefined, progress: null, isRunning: false },
  isBusy: false,
}

describe('words of the sheets', () => {
  it('come from the text table only', () => {
    const markup = inKeyLanguage(
      <>
        <SheetsPeople sheets={[ordinarySheet, sheetWithoutPlan, emptySheet]} agent={null} onAgent={() => undefined} />
        <SheetsToolbar
          month="2026-10"
          months={['2026-10']}
          onMonth={() => undefined}
          paper="sheets"
          onPaper={() => undefined}
          status={ordinarySheet.status}
          appealLink="#/performance?tab=appeals"
          size="true"
          onSize={() => undefined}
          scope={null}
          count={3}
          output={output}
        />
      </>,
    )
    expect(leftOverWords(markup, ['A01', 'B07', 'C01', '小美', '阿木', '新人', '售前组'])).toEqual([])
    for (const key of ['performance.papers.summary', 'performance.states.draft', 'performance.appeal'])
      expect(markup).toContain(`«${key}»`)
    for (const key of ['performance.everyone', 'performance.noPlan', 'performance.pending', 'performance.reveal'])
      expect(markup).toContain(`«${key}»`)
  })
  it('mark the chosen person', () => {
    const markup = inKeyLanguage(<SheetsPeople sheets={[ordinarySheet]} agent="A01" onAgent={() => undefined} />)
    expect(markup).toMatch(/id="sheet-of-A01" aria-selected="true"/)
    expect(markup.match(/aria-selected="true"/g)).toHaveLength(1)
  })
})
