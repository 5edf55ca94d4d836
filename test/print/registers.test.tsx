import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { entryList } from '#shared/contract/registers.ts'
import { definitionOf, registerNames } from '#shared/kit/registers.ts'
import { texts } from '#shared/text/text.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { documents } from '#renderer/print/documents.ts'
import { paperNames } from '#renderer/print/paper-names.ts'
import { RegisterEntryPaper } from '#renderer/print/register-entry.tsx'
import { RegisterList, RegisterListWide } from '#renderer/print/register-list.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { entryOf } from '#test/screens/registers-fixtures.ts'

const names = paperNames([{ number: '7', name: '小美' }], [])

const listOf = (register: (typeof registerNames)[number]) => {
  const { history: _history, linked: _linked, ...entry } = entryOf(register)
  return entryList.parse({ register, entries: [entry], total: 3, states: {}, overdue: 1 })
}

describe('an entry on paper', () => {
  it('says every field, the history with the old text, and has room for three signatures', () => {
    const value = entryOf('problems', {
      history: [
        ...entryOf('problems').history,
        {
          at: '2026-11-21 09:00:00',
          by: '7',
          what: 'corrected',
          move: null,
          fromState: null,
          toState: null,
          text: '写错',
          values: { text: '旧话' },
        },
      ],
    })
    const markup = renderToStaticMarkup(
      <LanguageProvider language="zh-CN">
        <RegisterEntryPaper value={value} names={names} />
      </LanguageProvider>,
    )
    const { paper, history } = texts['zh-CN'].registers
    for (const label of Object.values(wordsOf(texts['zh-CN'], 'problems').fields)) expect(markup).toContain(label)
    expect(markup).toContain(history.change('内容', '旧话', '5'))
    expect(markup).toContain('小美 7')
    for (const sign of Object.values(paper.signs)) expect(markup).toContain(sign)
  })
  it.each(registerNames)('of %s says nothing that is in no text table', (name) => {
    expect(leftOverWords(inKeyLanguage(<RegisterEntryPaper value={entryOf(name)} />))).toEqual([])
    expect(leftOverWords(inKeyLanguage(<RegisterListWide value={listOf(name)} />))).toEqual([])
  })
  it('a text longer than a page is cut into rows, nothing is lost', () => {
    const long = Array.from({ length: 400 }, (_unused, index) => `第${index}句话。`).join('')
    const markup = inKeyLanguage(<RegisterEntryPaper value={entryOf('problems', { values: { text: long } })} />)
    expect(markup.replace(/<[^>]*>/g, '')).toContain(long)
    expect(markup.match(/<tr>/g)?.length ?? 0).toBeGreaterThan(5)
  })
})

describe('a list on paper', () => {
  it.each(registerNames)('of %s has the listed fields as columns, and says how many there are', (name) => {
    const markup = renderToStaticMarkup(
      <LanguageProvider language="zh-CN">
        <RegisterList value={listOf(name)} names={names} />
      </LanguageProvider>,
    )
    const words = wordsOf(texts['zh-CN'], name)
    const heads = [...markup.matchAll(/<th[^>]*>([^<]*)</g)].map((match) => match[1])
    const { fields, due } = definitionOf(name)
    const isDue = (key: string) => due.rule === 'field' && due.field === key
    for (const [key, { isListed }] of Object.entries(fields))
      expect(heads.includes(words.fields[key] ?? ''), key).toBe(isListed === true && !isDue(key))
    expect(markup).toContain(texts['zh-CN'].registers.paper.count('1', '3'))
    expect(markup).toContain(texts['zh-CN'].registers.paper.overdue('1'))
  })
  it('lies or stands as its document says', () => {
    expect(documents['register-list'].page.landscape).toBe(false)
    expect(documents['register-list-wide'].page.landscape).toBe(true)
    const rule = (node: typeof RegisterList) => renderToStaticMarkup(node({ value: listOf('problems') }))
    expect(rule(RegisterListWide)).toContain('A4 landscape')
    expect(rule(RegisterList)).toContain('A4 portrait')
  })
  it('knows black, white and grey only', () => {
    const css = readFileSync(new URL('../../renderer/print/register-paper.css', import.meta.url), 'utf8')
    const colours = [...css.matchAll(/#([\da-f]{3,8})\b/gi)].map((match) => match[1] ?? '')
    expect(colours.length).toBeGreaterThan(3)
    const isGrey = (hex: string): boolean => new Set(hex.match(hex.length === 3 ? /./g : /../g)).size === 1
    expect(colours.filter((colour) => !isGrey(colour))).toEqual([])
    expect(css).not.toMatch(/rgb|hsl|gradient|var\(--(accent|ink|bad|warn)/)
  })
})
