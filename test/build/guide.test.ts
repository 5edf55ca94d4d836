import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guidePages, targetOf } from '#renderer/app/guide/guide-pages.ts'
import { screens } from '#renderer/app/screens.ts'

// The user guide: a page for every screen in both languages, whose pictures and links lead somewhere. It is shown inside the app.

const folder = 'docs/guide'
const languages = ['zh-CN', 'en'] as const

const textOf = (language: string, page: string): string => readFileSync(join(folder, language, `${page}.md`), 'utf8')
const headings = (text: string): number[] => [...text.matchAll(/^(#+) /gm)].map((match) => match[1]?.length ?? 0)
const picturesIn = (text: string): string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '')
const linksIn = (text: string): string[] =>
  [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '')

describe.each(languages)('the guide in %s', (language) => {
  it('has a page for the start and for every screen, and no other', () => {
    const files = readdirSync(join(folder, language)).map((file) => file.replace(/\.md$/, ''))
    expect(files.toSorted()).toEqual([...guidePages].toSorted())
  })

  it.each(guidePages)('%s: pictures exist, links lead somewhere, nothing is a table or HTML', (page) => {
    const text = textOf(language, page)
    for (const picture of picturesIn(text)) expect(existsSync(join(folder, language, picture)), picture).toBe(true)
    for (const link of linksIn(text)) {
      const target = targetOf(link)
      expect(target, link).not.toBeNull()
      if (target !== null && 'route' in target)
        expect(screens.map(({ key }): string => key)).toContain(/^#\/(\w+)/.exec(link)?.[1])
    }
    expect(text).not.toMatch(/^\|/m)
    expect(text).not.toMatch(/<[a-z]+[ >]/)
    expect(headings(text)[0]).toBe(1)
    expect(headings(text).filter((level) => level === 1)).toHaveLength(1)
  })
})

it.each(guidePages)('%s has the same sections and pictures in both languages', (page) => {
  const [zh, en] = languages.map((language) => textOf(language, page))
  expect(headings(en ?? '')).toEqual(headings(zh ?? ''))
  expect(picturesIn(en ?? '').map((file) => file.replace('/en/', '/zh-CN/'))).toEqual(picturesIn(zh ?? ''))
  expect(en ?? '').not.toMatch(/\p{Script=Han}/u)
})
