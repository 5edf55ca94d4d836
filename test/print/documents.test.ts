import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { texts } from '#shared/text/text.ts'
import { documents, isDocumentName } from '#renderer/print/documents.ts'
import { ordinarySheet } from './sheets.ts'

describe('documents', () => {
  it('are fed by a read of the contract and have a title', () => {
    for (const { method } of Object.values(documents)) expect(contract[method].kind).toBe('read')
    const { title } = documents['performance-sheets']
    expect(title([ordinarySheet], texts.en)).toContain('2026-10')
    expect(title([], texts.en)).toBe(texts.en.print.title)
  })
  it('are known by their own names only', () => {
    expect(isDocumentName('performance-sheets')).toBe(true)
    expect(isDocumentName('toString')).toBe(false)
  })
})

describe('print styles', () => {
  const css = ['print.css', 'performance-sheet.css', 'papers.css', 'handover-slip.css']
    .map((file) => readFileSync(new URL(`../../renderer/print/${file}`, import.meta.url), 'utf8'))
    .join('\n')
  it('knows black, white and grey only', () => {
    const colours = [...css.matchAll(/#([\da-f]{3,8})\b/gi)].map((match) => match[1] ?? '')
    expect(colours.length).toBeGreaterThan(5)
    const isGrey = (hex: string): boolean => new Set(hex.match(hex.length === 3 ? /./g : /../g)).size === 1
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([])
    expect(css).not.toMatch(/rgb|hsl|gradient|var\(--(accent|ink|bad|warn)/)
  })
  it('keeps a page inside an A4 sheet with the margins it asks for', () => {
    const [, top, , bottom] = /@page \{[^}]*margin: (\d+)mm (\d+)mm (\d+)mm;/.exec(css) ?? []
    const height = Number(/\.paper-page \{[^}]*\bheight: ([\d.]+)mm/.exec(css)?.[1])
    expect(height).toBeGreaterThan(260)
    expect(height + Number(top) + Number(bottom)).toBeLessThanOrEqual(297)
    expect(css).toContain('break-after: page')
  })
})
