import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Handover } from '#shared/contract/handovers.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { documents } from '#renderer/print/documents.ts'
import { HandoverSlip, HandoverSlipA4 } from '#renderer/print/handover-slip.tsx'
import { paperNames } from '#renderer/print/paper-names.ts'
import { slipRows } from '#renderer/print/slip-rows.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { handoverOf, incoming, itemOf, outgoing } from '#test/screens/handovers-fixtures.ts'

const names = paperNames([{ number: 'A01', name: '小美' }], [{ code: 'D', name: '白班' }])

const signed = handoverOf({
  state: 'signed',
  outgoing,
  incoming,
  place: 3,
  hash: 'abcdef0123456789'.repeat(4),
  items: [
    itemOf({
      kind: 'urgent',
      isUrgent: true,
      happened: '四点前改地址',
      toDo: '拦截',
      buyer: '青',
      shop: '店',
      orderNo: '77',
      due: '2026-11-22 16:00:00',
      owner: 'A01',
      age: 2,
      carried: 1,
      isOverdue: true,
      notes: [
        { at: '2026-11-22 10:00:00', by: '小美', kind: 'note', text: '问过仓库' },
        { at: '2026-11-22 10:00:00', by: '小美', kind: 'changed', text: '旧话' },
      ],
    }),
    itemOf({
      id: 2,
      happened: '少发',
      closed: { at: '2026-11-22 11:00:00', by: '阿强', outcome: '已补' },
      owner: 'A09',
    }),
  ],
  remarks: [{ at: '2026-11-22 17:00:00', by: '小美', text: '已核对' }],
})

const markupOf = (value: Handover, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <HandoverSlip value={value} names={names} />
    </LanguageProvider>,
  )

describe('the handover slip', () => {
  it.each(['zh-CN', 'en'] as const)(
    'says who, when, what, to do, due, owner, age, remarks and the short hash in %s',
    (language) => {
      const markup = markupOf(signed, language)
      for (const said of [
        'A01 小美',
        '11-22 16:00',
        'A02 阿强',
        '11-22 16:05',
        '白班 → E',
        '四点前改地址',
        '拦截',
        '青',
        '店',
        '77',
      ])
        expect(markup).toContain(said)
      for (const said of ['问过仓库', '已补', '已核对', 'abcdef0123456789', 'A09']) expect(markup).toContain(said)
      expect(markup).not.toContain('abcdef0123456789a')
      expect(markup).not.toContain('旧话')
    },
  )
  it('says that nobody has taken over, with room to sign by hand', () => {
    const markup = inKeyLanguage(<HandoverSlip value={handoverOf({ state: 'half-signed', outgoing })} />)
    expect(markup).toContain('«handovers.paper.state.half-signed»')
    expect(markup).toContain('«handovers.paper.unsigned»')
    expect(markup).toContain('«handovers.paper.noHash»')
    expect(markup).toContain('«handovers.paper.signHere»')
    expect(inKeyLanguage(<HandoverSlip value={signed} />)).not.toContain('«handovers.paper.signHere»')
  })
  it('speaks through the text tables only', () => {
    const data = [
      '四点前改地址',
      '拦截',
      '青',
      '店',
      '问过仓库',
      '小美',
      '阿强',
      '少发',
      '已补',
      '已核对',
      'abcdef0123456789',
    ]
    const markup = inKeyLanguage(<HandoverSlipA4 value={signed} />)
    expect(
      leftOverWords(markup, [...data, '@page { size: A4 portrait; margin: 13mm 15mm 11mm }', 'A01', 'A02', 'A09']),
    ).toEqual([])
  })
  it('cuts long texts into rows and loses nothing', () => {
    const [happened, toDo] = ['很长的一句'.repeat(180), '要做的'.repeat(200)]
    const rows = slipRows(handoverOf({ items: [itemOf({ happened, toDo }), itemOf({ id: 2 })] }))
    const items = rows.filter((row) => row.kind === 'item')
    expect(
      items
        .filter(({ number }) => number === 1)
        .map((row) => row.happened)
        .join(''),
    ).toBe(happened)
    expect(items.map((row) => row.toDo).join('')).toBe(toDo)
    expect(items.filter(({ isRest }) => !isRest).map(({ number }) => number)).toEqual([1, 2])
    expect(items.filter(({ isLast }) => isLast)).toHaveLength(2)
  })
  it('puts remarks under a heading of their own, only when there are any', () => {
    expect(slipRows(signed).map(({ kind }) => kind)).toEqual(['item', 'item', 'heading', 'remark'])
    expect(slipRows(handoverOf())).toEqual([])
  })
})

describe('its paper', () => {
  const css = readFileSync(new URL('../../renderer/print/handover-slip.css', import.meta.url), 'utf8')
  const pageOf = (rule: string): { width: number; height: number } => ({
    width: Number(new RegExp(`${rule} \\{[^}]*\\bwidth: ([\\d.]+)mm`).exec(css)?.[1]),
    height: Number(new RegExp(`${rule} \\{[^}]*\\bheight: ([\\d.]+)mm`).exec(css)?.[1]),
  })
  const marginsOf = (markup: string): number[] =>
    (/@page \{ size: A\d portrait; margin: (\d+)mm (\d+)mm (\d+)mm \}/.exec(markup) ?? []).slice(1).map(Number)
  it.each([
    ['A5', HandoverSlip, '\\.paper-slip', 148, 210],
    ['A4', HandoverSlipA4, '\\.paper-slip\\.is-a4', 210, 297],
  ] as const)('is %s, and page and margins fill it exactly or less', (size, Slip, rule, width, height) => {
    const markup = inKeyLanguage(<Slip value={signed} />)
    expect(markup).toContain(`size: ${size} portrait`)
    const [top = NaN, side = NaN, bottom = NaN] = marginsOf(markup)
    expect(pageOf(rule).width + 2 * side).toBe(width)
    const used = pageOf(rule).height + top + bottom
    expect(used).toBeGreaterThan(height - 2)
    expect(used).toBeLessThanOrEqual(height)
  })
  it('is named in the table of documents, A5 unless A4 is asked for', () => {
    expect(documents['handover-slip'].page).toEqual({ format: 'A5', landscape: false })
    expect(documents['handover-slip-a4'].page).toEqual({ format: 'A4', landscape: false })
    expect(documents['handover-slip'].method).toBe('handovers.get')
  })
})
