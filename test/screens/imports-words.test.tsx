import { renderToStaticMarkup } from 'react-dom/server'
import { App } from 'antd'
import { describe, expect, it } from 'vitest'
import { reasonCode } from '#shared/contract/import-fields.ts'
import { directions, fieldsOf, importKinds } from '#shared/kit/import-fields.ts'
import { presets } from '#shared/rules/imports/presets.ts'
import { person as personShape } from '#shared/contract/people.ts'
import { localTime } from '#shared/kit/local-time.ts'
import { texts } from '#shared/text/text.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { AccountList } from '#renderer/screens/imports/account-list.tsx'
import { BatchActions } from '#renderer/screens/imports/batch-actions.tsx'
import { BatchReport } from '#renderer/screens/imports/batch-report.tsx'
import { FileDetail } from '#renderer/screens/imports/file-detail.tsx'
import { FileList } from '#renderer/screens/imports/file-list.tsx'
import { emptyList, type ImportFile } from '#renderer/screens/imports/import-files.ts'
import { ImportsScreen } from '#renderer/screens/imports/imports-screen.tsx'
import { listAfter } from '#renderer/screens/imports/import-steps.ts'
import { presetWords } from '#renderer/screens/imports/preset-words.ts'
import { WaitingFiles } from '#renderer/screens/imports/watched-folder.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { batchOf, chatOf, previewOf, shopOne } from './imports-fixtures.ts'

const nothing = (): void => undefined
const data = ['zip', '/in/a.csv', 'a.csv', 'csv', 'gb18030', 'Cloud Home', 'A01', 'abc', 'c1', 'c2', 'supervisor']

const fileOf = (more: Partial<ImportFile>): ImportFile => {
  const [file] = listAfter(emptyList, { kind: 'added', paths: ['/in/a.csv'], shopId: null }).files
  if (!file) throw new Error('no file')
  return { ...file, wish: null, ...more }
}

const noHeader = { code: 'no-known-header', details: { file: 'a.csv' } } as const
const shops = [{ id: shopOne, name: 'Cloud Home', platform: 'taobao' as const }]

const unknownTable = previewOf('a.csv', ['orderNo', 'paid'])
const figures = previewOf('a.csv', [], {
  kind: 'agent-figures',
  preset: null,
  container: 'zip',
  sheets: ['a.csv', 'c1'],
  ignored: ['c2'],
  mapping: { kind: 'agent-figures', headerRow: 2, columns: {} },
  firstRows: [
    {
      sheet: 'a.csv',
      row: 3,
      values: fieldsOf('agent-figures').map((field) => ({ field, unit: 'count', value: 1 })),
      problem: null,
    },
  ],
})
const openChat = {
  ...chatOf('a.csv', [
    { name: 'A01', messages: 2, role: null },
    { name: 'abc', messages: 1, role: 'buyer' },
  ]),
  isDateOrderOpen: true,
  firstLines: [['3/4/26']],
}
const teamTable = previewOf('a.csv', [], { kind: 'roster', mapping: { kind: 'roster', headerRow: 1, columns: {} } })
const reported = { preview: previewOf('a.csv'), shopId: shopOne }
const nothingNew = { read: 2, new: 0, updated: 0, unchanged: 2, excluded: 0, rejected: 0 }

const files: readonly (readonly [string, ImportFile])[] = [
  ['recognised', fileOf({ preview: previewOf('a.csv') })],
  ['of another platform', fileOf({ preview: previewOf('a.csv', [], { platform: 'douyin' }), shopId: shopOne })],
  ['columns missing', fileOf({ preview: unknownTable, shopId: shopOne })],
  ['figures by hand', fileOf({ preview: figures, shopId: shopOne })],
  ['a chat with open questions', fileOf({ preview: openChat })],
  ['a roster', fileOf({ preview: teamTable })],
  ['a part', fileOf({ ...reported, part: 'taobao-refunds' })],
  ['dry run', fileOf({ ...reported, report: batchOf('a.csv', null) })],
  ['nothing new', fileOf({ ...reported, report: batchOf('a.csv', null, { rows: nothingNew, reasons: [] }) })],
  ['imported', fileOf({ ...reported, batch: batchOf('a.csv', 3) })],
  ['failed', fileOf({ failure: { work: 'preview', failure: noHeader } })],
  ['not of the kind', fileOf({ kind: 'refunds', failure: { work: 'preview', failure: noHeader } })],
]

const person = personShape.parse({
  id: 1,
  number: 'A01',
  name: 'abc',
  aliases: [],
  group: '',
  level: '',
  role: 'agent',
  joined: null,
  left: null,
  baseSalary: null,
  accounts: [],
  hasPin: false,
})
const owned = { name: 'c1', rows: 1, owners: [person, { ...person, number: 'A02' }] }
const open = { name: 'c2', rows: 3, owners: [] }

describe('words of the import screen', () => {
  it.each(files)('come from the text table: %s', (_name, file) => {
    const list = { ...emptyList, files: [file], selected: file.key }
    const batches = [batchOf('a.csv', 2)]
    const markup = inKeyLanguage(
      <>
        <FileList list={list} selected={file.key} act={nothing} />
        <FileDetail file={file} list={list} shops={shops} batches={batches} act={nothing} />
        <FileDetail file={file} list={list} shops={[]} batches={[]} act={nothing} />
      </>,
    )
    expect(leftOverWords(markup, data)).toEqual([])
  })
  it('come from the text table: accounts, waiting files, the screen', () => {
    const waiting = [{ path: '/in/a.csv', file: 'a.csv', bytes: 1, changedAt: localTime.parse('2026-11-22 10:00:00') }]
    const accountsOf = (more: Readonly<Record<string, unknown>>) => (
      <AccountList
        batch={batchOf('a.csv', 3, more)}
        people={[person]}
        open={[open]}
        owned={[owned]}
        onGiven={nothing}
      />
    )
    const markup = inKeyLanguage(
      <>
        {accountsOf({})}
        {accountsOf({ shopId: null, shop: null, kind: 'attendance' })}
        <WaitingFiles files={waiting} onAdd={nothing} />
        <ImportsScreen />
      </>,
    )
    expect(leftOverWords(markup, data)).toEqual([])
  })
})

describe('the tables of names', () => {
  it.each(['zh-CN', 'en'] as const)('have every export, field, kind, role and reason (%s)', (language) => {
    const words = texts[language].imports
    const missingIn = (table: object, keys: readonly string[]): readonly string[] =>
      [...new Set(keys)].filter((key) => !Object.hasOwn(table, key) || Reflect.get(table, key) === '')
    expect(missingIn(words.presets, [...presets.map(({ id }) => id), 'mapping'])).toEqual([])
    expect(missingIn(words.fields, importKinds.flatMap(fieldsOf))).toEqual([])
    expect(missingIn(words.kinds, importKinds)).toEqual([])
    expect(missingIn(words.roles, directions)).toEqual([])
    expect(missingIn(words.reasonCodes, reasonCode.options)).toEqual([])
  })
  it('name no export that is gone, and no two alike', () => {
    const ids = new Set(presets.map(({ id }) => id))
    for (const { imports } of Object.values(texts)) {
      expect(Object.keys(imports.presets).filter((id) => id !== 'mapping' && !ids.has(id))).toEqual([])
      expect(new Set(Object.values(imports.presets)).size).toBe(Object.keys(imports.presets).length)
    }
  })
  it('an unknown export keeps its id; a version is told where it is a year', () => {
    const text = texts['zh-CN'].imports
    expect(presetWords('taobao-orders@2023', text)).toBe(`${text.presets['taobao-orders']} · 2023`)
    expect(presetWords('jd-log@1', text)).toBe(text.presets['jd-log'])
    expect(presetWords('mapping', text)).toBe(text.presets.mapping)
    expect(presetWords('newer@1', text)).toBe('newer')
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
  it('says of numbers Excel has spoiled what is safe and what to do, once', () => {
    const batch = batchOf('a.csv', null)
    const [reason] = batch.reasons
    if (reason === undefined) throw new Error('the batch has reasons')
    const ruined = {
      ...batch,
      reasons: [
        { ...reason, code: 'order-number-ruined' as const },
        { ...reason, code: 'item-number-ruined' as const },
      ],
    }
    const markup = inEnglish(<BatchReport batch={ruined} />)
    expect(markup.split(text.reasonHelp['order-number-ruined'])).toHaveLength(2)
    expect(inEnglish(<BatchReport batch={batch} />)).not.toContain(text.reasonHelp['order-number-ruined'])
  })
  it('compares the total with what the file itself says', () => {
    const withFooter = (footer: number | null) =>
      inEnglish(
        <BatchReport
          batch={batchOf('a.csv', 3, { totals: [{ field: 'paid', unit: 'fen', stored: 123_456, footer }] })}
        />,
      )
    expect(withFooter(123_456)).toContain(text.footerSame('¥1,234.56'))
    expect(withFooter(123_556)).toContain(text.footerDiffers('¥1,235.56', '−¥1.00'))
    expect(withFooter(null)).toContain(text.footerMissing)
  })
  it('a total that the file contradicts comes first, and only a few stand open', () => {
    const totals = (['paid', 'refunded', 'payable', 'postage', 'itemsTotal'] as const).map((field) => ({
      field,
      unit: 'fen' as const,
      stored: 100,
      footer: field === 'itemsTotal' ? 200 : 100,
    }))
    const markup = inEnglish(<BatchReport batch={batchOf('a.csv', 3, { totals })} />)
    expect(markup.indexOf(text.fields.itemsTotal)).toBeLessThan(markup.indexOf(text.fields.paid))
    expect(markup).not.toContain(text.totalOf(text.fields.postage))
    expect(markup).toContain(text.moreTotals('1'))
  })
  it('says when a file brought nothing new', () => {
    const rows = { read: 3, new: 0, updated: 0, unchanged: 3, excluded: 0, rejected: 0 }
    expect(inEnglish(<BatchReport batch={batchOf('a.csv', 3, { rows })} />)).toContain(text.nothingNew)
    expect(inEnglish(<BatchReport batch={batchOf('a.csv', 3)} />)).not.toContain(text.nothingNew)
  })
  it('offers undo once and the rejected rows only when there are some', () => {
    const actionsOf = (more: Readonly<Record<string, unknown>>) =>
      inEnglish(<BatchActions batch={batchOf('a.csv', 3, more)} />)
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
