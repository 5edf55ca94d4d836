import { describe, expect, it } from 'vitest'
import { scanRules, type ScanRule } from '#shared/contract/quality-scan.ts'
import { defaultScanLists } from '#shared/rules/quality/scan/default-lists.ts'
import { harmlessPhrases } from '#shared/rules/quality/scan/default-words.ts'
import { LearntExceptions } from '#shared/rules/quality/scan/exceptions.ts'
import { Scanner } from '#shared/rules/quality/scan/scan-chat.ts'
import { qualityScan as english } from '#shared/text/en/quality-scan.ts'
import { qualityScan as chinese } from '#shared/text/zh-CN/quality-scan.ts'
import { code, codesIn, tableOf } from '#test/support/doc-tables.ts'

const document = 'docs/quality.md'

/** What stands of the app's own lists and exceptions in one line, the only one of its chat. */
const hitsIn = (text: string): string[] => {
  const lines = [
    { second: 0, direction: 0, text: '在吗' },
    { second: 5, direction: 1, text },
  ]
  const steps = new Scanner(defaultScanLists).scan(lines, true)
  const learnt = new LearntExceptions(
    harmlessPhrases.map(({ word, phrase }) => ({ rule: 'forbiddenWord', word, scope: 'phrase', text: phrase })),
  )
  for (;;) {
    const step = steps.next()
    if (step.done)
      return step.value
        .filter((hit) => learnt.left(hit, text).length > 0)
        .map(({ rule, word }) => `${rule} ${word}`.trim())
  }
}

describe('docs/quality.md §1', () => {
  it('lists every rule by its name in the window, and how bad it is at first', () => {
    const rows = tableOf(document, 'scan-rules')
    expect(rows.map(([rule]) => code(rule))).toEqual(scanRules)
    for (const [rule, name, severity] of rows) {
      const own = code(rule) as ScanRule
      expect([own, name, severity]).toEqual([own, chinese.rules[own], defaultScanLists.severity[own]])
      expect(english.rules[own]).not.toBe('')
    }
  })

  it('gives examples that are true', () => {
    const rows = tableOf(document, 'scan-examples')
    expect(rows.length).toBeGreaterThan(10)
    for (const [line, hits] of rows) expect([line, hitsIn(code(line))]).toEqual([line, codesIn(hits)])
  })
})
