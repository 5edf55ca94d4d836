import { renderToStaticMarkup } from 'react-dom/server'
import { App } from 'antd'
import { describe, expect, it } from 'vitest'
import { reasonCode } from '#shared/contract/imports.ts'
import { texts } from '#shared/text/text.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { BatchActions } from '#renderer/screens/imports/batch-actions.tsx'
import { BatchReport } from '#renderer/screens/imports/batch-report.tsx'
import { FileDetail } from '#renderer/screens/imports/file-detail.tsx'
import { FileList } from '#renderer/screens/imports/file-list.tsx'
import { emptyList, type ImportFile } from '#renderer/screens/imports/import-files.ts'
import { listAfter } from '#renderer/screens/imports/import-steps.ts'
import { presetWords } from '#renderer/screens/imports/preset-words.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { batchOf, previewOf, shopOne } from './imports-fixtures.ts'

const nothing = (): void => undefined
const data = ['/in/a.csv', 'a.csv', 'csv', 'gb18030', 'Cloud Home', 'A01', 'abc', 'c1', 'c2', 'supervisor']

const fileOf = (more: Partial<ImportFile>): ImportFile => {
  const [file] = listAfter(emptyList, { kind: 'added', paths: ['/in/a.csv'], shopId: null }).files
  if (!file) throw new Error('no file')
  return { ...file, wish: null, ...more }
}

const shops = [{ id: shopOne, name: 'Cloud Home', platform: 'taobao' as const }]

const files: readonly (readonly [string, ImportFile])[] = [
  ['recognised', fileOf({ preview: previewOf('a.csv') })],
  ['columns missing', fileOf({ preview: previewOf('a.csv', ['orderNo', 'paid']), shopId: shopOne })],
  ['dry run', fileOf({ preview: previewOf('a.csv'), shopId: shopOne, report: batchOf('a.csv', null) })],
  ['imported', fileOf({ preview: previewOf('a.csv'), shopId: shopOne, batch: batchOf('a.csv', 3) })],
  [
    'failed',
    fileOf({ failure: { work: 'preview', failure: { code: 'no-known-header', details: { file: 'a.csv' } } } }),
  ],
]

describe('words of the import screen', () => {
  it.each(files)('come from the text table: %s', (_name, file) => {
    const list = { ...emptyList, files: [file], selected: file.path }
    const markup = inKeyLanguage(
      <>
        <FileList list={list} selected={file.path} act={nothing} />
        <FileDetail file={file} running={null} shops={shops} act={nothing} />
        <FileDetail file={file} running={null} shops={[]} act={nothing} />
      </>,
    )
    expect(leftOverWords(markup, data)).toEqual([])
  })
  it('has a word for every preset and keeps an unknown one as it is', () => {
    const text = texts['zh-CN'].imports
    expect(presetWords('taobao-orders@2023', text)).toBe(`${text.presets['taobao-orders']} · 2023`)
    expect(presetWords('mapping', text)).toBe(text.presets.mapping)
    expect(presetWords('newer@1', text)).toBe('newer · 1')
  })
  it('has a word for every reason in both languages', () => {
    for (const text of Object.values(texts))
      for (const code of reasonCode.options) expect(text.imports.reasonCodes[code]).not.toBe('')
  })
})

const inEnglish = (node: React.ReactNode): string =>
  renderToStaticMarkup(
    <LanguageProvider language="en">
      <App>{node}</App>
    </LanguageProvider>,
  )

describe('report', () => {
  const text = texts.en.imports
  it('accounts for every row and shows the reasons', () => {
    const markup = inEnglish(<BatchReport batch={batchOf('a.csv', null)} />)
    const counts = [...markup.matchAll(/<dd[^>]*>(\d+)<\/dd>/g)].map((match) => Number(match[1]))
    expect(counts).toEqual([10, 6, 1, 1, 1, 1])
    expect(markup).toContain(text.report.dry)
    for (const words of [text.reasonCodes['footer-row'], text.reasonCodes['money-unreadable'], 'abc'])
      expect(markup).toContain(words)
  })
  it('compares the total with what the file itself says', () => {
    const withFooter = (footerPaid: number | null) =>
      inEnglish(<BatchReport batch={batchOf('a.csv', 3, { totals: { paid: 123_456, refunded: 0, footerPaid } })} />)
    expect(withFooter(123_456)).toContain(text.footerSame('¥1,234.56'))
    expect(withFooter(123_556)).toContain(text.footerDiffers('¥1,235.56', '−¥1.00'))
    expect(withFooter(null)).toContain(text.footerMissing)
  })
  it('offers undo once and the rejected rows only when there are some', () => {
    const actionsOf = (more: Readonly<Record<string, unknown>>) =>
      inEnglish(<BatchActions batch={batchOf('a.csv', 3, more)} onUndone={nothing} />)
    expect(actionsOf({})).toContain(text.undo)
    expect(actionsOf({})).toContain(text.saveRejected)
    expect(actionsOf({ undoneAt: '2026-11-22 12:00:00' })).not.toContain(text.undo)
    const rows = { read: 9, new: 6, updated: 1, unchanged: 1, excluded: 1, rejected: 0 }
    expect(actionsOf({ rows })).not.toContain(text.saveRejected)
  })
})

describe('the words before an import is undone', () => {
  it.each(['zh-CN', 'en'] as const)('name only what there is to put back (%s)', (language) => {
    const { undoText } = texts[language].imports
    expect(undoText('6', '0')).toContain('6')
    expect(undoText('6', '0')).not.toContain('0')
    expect(undoText('0', '3')).not.toContain('0')
    expect(undoText('6', '3')).toMatch(/6.*3/s)
  })
})
