import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { rosterPaper, type RosterPaper } from '#shared/contract/roster-paper.ts'
import { signsOf } from '#shared/rules/roster/signs.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { WallRoster } from '#renderer/print/wall-roster.tsx'
import { wallPages } from '#renderer/print/wall-roster-pages.ts'

const days = Array.from({ length: 31 }, (_, index) => ({
  date: `2026-12-${String(index + 1).padStart(2, '0')}`,
  kind: index === 0 || index === 1 ? 'holiday' : index === 4 ? 'makeup' : 'workday',
  name: index < 5 ? '元旦' : null,
  event: index === 11 ? '双十二' : null,
}))

const paperOf = (people: number): RosterPaper =>
  rosterPaper.parse({
    month: '2026-12',
    shopNames: ['示例店'],
    madeAt: '2026-11-22 09:00:00',
    published: { version: 2, at: '2026-11-20 10:00:00', isChanged: false },
    days,
    kinds: [
      {
        code: 'D',
        name: '白班',
        segments: [['09:00', '16:30']],
        minimum: 2,
        nightly: false,
        sign: '白',
        colour: 'teal',
      },
      {
        code: 'E',
        name: '晚班',
        segments: [['18:00', '00:00']],
        minimum: 1,
        nightly: true,
        sign: '晚',
        colour: 'violet',
      },
    ],
    rows: Array.from({ length: people }, (_, index) => ({
      agent: `A${index}`,
      name: `人${index}`,
      group: '售前',
      level: '',
      cells: days.map((_day, day) =>
        day === 0
          ? { kind: 'leave', leave: '年假' }
          : day === 1
            ? { kind: 'off' }
            : day === 2
              ? null
              : { kind: 'shift', code: 'DE'[day % 2] },
      ),
      tally: {
        agent: `A${index}`,
        days: 28,
        minutes: 10_530,
        nights: 14,
        weekends: 8,
        holidays: 0,
        wishes: 0,
        wishesMet: 0,
      },
    })),
    counts: [days.map(() => 1), days.map(() => 1)],
  })

const drawn = (paper: RosterPaper, language: 'zh-CN' | 'en'): string =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <WallRoster value={paper} />
    </LanguageProvider>,
  )

describe('pages of the wall roster', () => {
  it('hold everybody once, as evenly as they can, within the height of the paper', () => {
    for (const people of [0, 1, 8, 27, 28, 40, 60]) {
      const paper = paperOf(people)
      const pages = wallPages(paper)
      expect(pages.flatMap(({ rows }) => rows)).toEqual(paper.rows)
      const sizes = pages.map(({ rows }) => rows.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(pages.length)
      for (const { rows, line } of pages) expect(rows.length * line).toBeLessThanOrEqual(150 - 2 * 4.2 - 11)
      expect(pages.map(({ isLast }) => isLast)).toEqual([...sizes.slice(1).map(() => false), true])
    }
    expect(wallPages(paperOf(12))).toHaveLength(1)
    expect(wallPages(paperOf(40))).toHaveLength(2)
  })
})

describe('the wall roster', () => {
  it('shows signs, leave, hours, the version and who is missing', () => {
    const html = drawn(paperOf(3), 'zh-CN')
    expect(html).toContain('第 2 版')
    expect(html).toContain('>175.5<')
    expect(html.match(/class="is-low"/g)).toHaveLength(31)
    expect(html).toContain('is-leave')
    expect(html).toContain('次日 00:00')
  })
  it('names neighbouring holidays once, make-up days as such, and the shop’s own days', () => {
    const html = drawn(paperOf(1), 'zh-CN')
    expect(html.match(/12月1日 周二 – 12月2日 周三 元旦</g)).toHaveLength(1)
    expect(html).toContain('12月5日 周六 元旦补班')
    expect(html).toContain('双十二')
  })
  it('says everything in English too', () => {
    const html = drawn(paperOf(1), 'en')
    expect(html).toContain('Version 2')
    expect(html).toContain('Signature')
  })
})

describe('signs of shifts', () => {
  it('are the first sign of the name, and something else where two would be the same', () => {
    const signs = (...names: string[]) => signsOf(names.map((name, index) => ({ code: `C${index}`, name })))
    expect(signs('白班', '晚班')).toEqual(['白', '晚'])
    expect(signs('早班', '早中班', '晚班')).toEqual(['C0', 'C1', '晚'])
    expect(
      signsOf([
        { code: '晚', name: '夜班' },
        { code: 'X', name: '晚班' },
      ]),
    ).toEqual(['夜', '晚'])
  })
})
