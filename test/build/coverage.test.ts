import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accessSettings } from '#shared/contract/access.ts'
import { handoverCheckNames } from '#shared/contract/handovers.ts'
import { ledgerSettings } from '#shared/contract/ledger.ts'
import { meetingSettings } from '#shared/contract/meetings.ts'
import { monthChecks } from '#shared/contract/month-close.ts'
import { attributionSettings } from '#shared/contract/orders.ts'
import { person } from '#shared/contract/people.ts'
import { plan } from '#shared/contract/plans.ts'
import { returnRules } from '#shared/contract/quality-care.ts'
import { scanLists, scanRules } from '#shared/contract/quality-scan.ts'
import { sampleSettings } from '#shared/contract/quality-scores.ts'
import { registerSettings } from '#shared/contract/registers.ts'
import { rosterCheckNames, rosterSettings } from '#shared/contract/roster-checks.ts'
import { shiftKind } from '#shared/contract/roster.ts'
import { ruleSet } from '#shared/contract/rule-sets.ts'
import { paySettings, scheme } from '#shared/contract/scores.ts'
import { settingsValue } from '#shared/contract/settings.ts'
import { trainingSettings } from '#shared/contract/training.ts'
import { importKinds } from '#shared/kit/import-fields.ts'
import { awardKinds } from '#shared/kit/registers/growth.ts'
import { registers } from '#shared/kit/registers.ts'
import { scoreFigures } from '#shared/kit/score-figures.ts'
import { serviceFigures } from '#shared/kit/service-figures.ts'
import { texts } from '#shared/text/text.ts'
import { documents } from '#renderer/print/documents.ts'
import { screens } from '#renderer/app/screens.ts'
import { cellsOf, codesIn, read } from '#test/support/doc-tables.ts'

// Every item of the four paper rule books has its place, and every place that is named exists.

const file = 'docs/coverage.md'
const zh = texts['zh-CN']

/** How many items each book has. */
const books = { S000: 31, S001: 187, S002: 30, S003: 26 } as const

const rows = read(file)
  .split('\n')
  .filter((line) => /^\| S00\d-\d{3} /.test(line))
  .map(cellsOf)

const tabsOf: Readonly<Record<string, object>> = {
  handovers: zh.handovers.tabs,
  roster: zh.rosterGrid.tabs,
  chats: zh.chats.tabs,
  orders: zh.orders.tabs,
  quality: zh.qualityScan.tabs,
  problems: zh.problems.tabs,
  meetings: zh.meetings.tabs,
  performance: zh.performance.tabs,
  ledger: zh.ledger.tabs,
  people: zh.people.tabs,
  settings: zh.settings.tabs,
}

const settings: Readonly<Record<string, { readonly shape: object }>> = {
  access: accessSettings,
  attribution: attributionSettings,
  ledger: ledgerSettings,
  lists: scanLists,
  meetings: meetingSettings,
  pay: paySettings,
  person,
  plan,
  registers: registerSettings,
  returns: returnRules,
  roster: rosterSettings,
  ruleSet,
  sample: sampleSettings,
  scheme,
  settings: settingsValue,
  shiftKind,
  training: trainingSettings,
}

const isScreen = (name: string): boolean => {
  const [screen = '', tab] = name.split('/')
  return screens.some(({ key }) => key === screen) && (tab === undefined || tab in (tabsOf[screen] ?? {}))
}

const isSetting = (name: string): boolean => {
  const [group = '', key = ''] = name.split('.')
  return key in (settings[group]?.shape ?? {})
}

const checks: readonly string[] = [...rosterCheckNames, ...monthChecks, ...handoverCheckNames, ...scanRules]
const kinds: readonly string[] = importKinds

const exists: Readonly<Record<string, (name: string) => boolean>> = {
  screen: isScreen,
  setting: isSetting,
  register: (name) => name in registers,
  figure: (name) => name in serviceFigures || name in scoreFigures,
  check: (name) => checks.includes(name),
  award: (name) => (awardKinds as readonly string[]).includes(name),
  document: (name) => name in documents,
  import: (name) => kinds.includes(name),
  doc: (name) => existsSync(name),
}

const isThere = (reference: string): boolean => {
  const at = reference.indexOf(':')
  return exists[reference.slice(0, at)]?.(reference.slice(at + 1)) ?? false
}

describe('every item of the paper rule books', () => {
  it('has its row, once and in order', () => {
    const wanted = Object.entries(books).flatMap(([book, count]) =>
      Array.from({ length: count }, (_, index) => `${book}-${String(index + 1).padStart(3, '0')}`),
    )
    expect(wanted).toHaveLength(274)
    expect(rows.map(([id]) => id)).toEqual(wanted)
  })

  it('says where it is met, or why it is not built', () => {
    const silent = rows.filter(
      ([, , , where]) =>
        codesIn(where).length === 0 && !/不做：.{4,}not built: .{4,}|不做：.{4,} · .{4,}/.test(where ?? ''),
    )
    expect(silent.map(([id]) => id)).toEqual([])
  })

  it('names only screens, settings, registers, figures, checks, awards, papers, imports and documents that exist', () => {
    const all = read(file)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .flatMap((line) => codesIn(line))
    const missing = all.filter(
      (reference) => /^[a-z]+:/i.test(reference) && !/:\/|:place/.test(reference) && !isThere(reference),
    )
    expect([...new Set(missing)]).toEqual([])
    expect(all.length).toBeGreaterThan(274)
  })

  it('knows what is not there', () => {
    const wrong = [
      'screen:quality/nothing',
      'setting:ledger.fine',
      'register:fines',
      'figure:luck',
      'check:x',
      'doc:docs/no.md',
      'x:y',
    ]
    for (const reference of wrong) expect(isThere(reference)).toBe(false)
  })
})

describe('tests cite items that are listed', () => {
  it('of this file’s own list', () => {
    const cited = readFileSync('docs/privacy.md', 'utf8').match(/S00\d-\d{3}/g) ?? []
    expect(cited.filter((id) => !rows.some(([row]) => row === id))).toEqual([])
  })
})
