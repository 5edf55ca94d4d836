import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { definitionOf, registerNames, type RegisterName } from '#shared/kit/registers.ts'
import { chatKeyOf, chatMomentOf } from '#shared/kit/registers/chat-key.ts'
import { bodyOf, emptyDraft, inputOf, keptIn } from '#renderer/registers/entry-draft.ts'
import { filledFrom } from '#renderer/registers/order-facts.tsx'
import { linkHref } from '#renderer/registers/register-places.ts'
import { newEntryHref, newEntryQuery, presetOfHash } from '#renderer/registers/route-preset.ts'
import { problemOf, warningOf } from '#renderer/screens/quality/scan/hit-told.ts'
import { someone } from './registers-fixtures.ts'

const gone = { ...someone, number: '9', left: '2026-01-01' as LocalDate }
const people = [someone, gone]
const read = (register: RegisterName, told: unknown) =>
  presetOfHash(register, typeof told === 'string' ? told : JSON.stringify(told), people)

const hit = {
  ...{
    rule: 'rudeness',
    list: null,
    word: '烦不烦',
    agent: '7',
    shopId: 1,
    shop: '一店',
    buyerId: 12,
    buyer: '青**原',
  },
  ...{ at: '2026-11-20 10:01:30', text: '你烦不烦&with={"person":"9"}#/x' },
} as unknown as ScanHit
const said = { matter: '态度生硬：“烦不烦”', proof: (line: string) => `原话：“${line}”` }

describe('what the hash says a new entry begins with', () => {
  it('comes out of the link as it went in, whatever the line says', () => {
    const href = newEntryHref('warnings', warningOf(hit, said))
    const query = Object.fromEntries(new URLSearchParams(href.split('?')[1]))
    expect(query).toMatchObject({ tab: 'warnings', new: '1' })
    expect(presetOfHash('warnings', query['with'], people)).toEqual({
      person: '7',
      values: { month: '2026-11', text: said.matter, evidence: `原话：“${hit.text}”` },
      links: [{ kind: 'chat', id: null, key: '1/12/2026-11-20 10:01:30' }],
    })
    expect(read('problems', newEntryQuery(problemOf(hit, said))['with'])).toMatchObject({
      values: { category: 'service', text: `${said.matter}\n原话：“${hit.text}”`, shop: '一店' },
    })
  })
  it('a line of any length is quoted so that the form takes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 5000 }), (text) => {
        const told = warningOf({ ...hit, text }, said)
        expect(read('warnings', newEntryQuery(told)['with'])?.values).toHaveProperty('evidence')
      }),
      { numRuns: 30 },
    )
  })
  it('what the register does not know or take is left out, the rest holds', () => {
    expect(
      read('warnings', {
        ...{ person: '9', owner: '7', due: '2026-11-22 10:00:00', source: 'refund:1', state: 'done' },
        values: {
          ...{ text: '好', month: '2026-13', step: 'fine', points: 5, until: '2026-02-30', nothing: 'x' },
          ...{ constructor: 'x', toString: 'y', evidence: { a: 1 }, rule: ['a'], plan: 'x'.repeat(4001) },
        },
      }),
    ).toEqual({ person: '9', values: { text: '好' } })
    // Who has left can be spoken of, not be given something to do; nobody signs by a link, nobody ends an entry by one.
    expect(read('mentoring', { person: '404', values: { mentor: '9' } })).toEqual({ values: {} })
    expect(read('mentoring', { values: { mentor: '7', review: '好' } })).toEqual({ values: { mentor: '7' } })
    const signed = { agent: '7', came: true, score: 100, signedAt: '2026-11-20 10:00:00' }
    expect(read('courses', { person: '7', values: { title: '课', attendees: [signed] } })).toEqual({
      values: { title: '课' },
    })
    expect(read('problems', { links: [{ kind: 'shell', id: 1, key: null }, 3, null, { kind: 'chat' }] })).toEqual({
      values: {},
    })
  })
  it('what is no such thing says nothing, and nothing of it throws', () => {
    for (const text of ['', '{', 'null', '3', '"x"', `{"values":{"text":"${'x'.repeat(20_000)}"}}`])
      expect(read('problems', text), text.slice(0, 20)).toBe(null)
    expect(presetOfHash('problems', undefined, people)).toBe(null)
    expect(read('problems', '[]')).toEqual({ values: {} })
    expect(read('problems', '{"__proto__":{"person":"7"},"values":"x","links":"y"}')).toEqual({ values: {} })
    fc.assert(
      fc.property(fc.constantFrom(...registerNames), fc.json(), fc.anything(), (register, text, values) => {
        read(register, text)
        const preset = read(register, JSON.stringify({ person: values, values, links: values }) ?? '{}')
        const known = Object.keys(definitionOf(register).fields)
        for (const key of Object.keys(preset?.values ?? {})) expect(known).toContain(key)
      }),
    )
  })
})

describe('a form called with something, over one that was left half-typed', () => {
  const definition = definitionOf('warnings')
  const today = '2026-11-22' as LocalDate
  const preset = read('warnings', newEntryQuery(warningOf(hit, said))['with']) ?? {}
  const begun = emptyDraft(definition, preset, null, today)
  it('leaves it as it is, and is known again by itself', () => {
    const plain = emptyDraft(definition, {}, null, today)
    const half = bodyOf({ ...plain, values: { ...plain.values, text: '半句' } }, plain, {})
    expect(keptIn(half, begun, preset)).toMatchObject({ isOurs: false, draft: { values: { text: '半句' } } })
    expect(bodyOf(begun, begun, preset)).toBe(null)
    const typed = { ...begun, values: { ...begun.values, step: 'verbal' } }
    expect(keptIn(bodyOf(typed, begun, preset), begun, preset)).toMatchObject({ isOurs: true, draft: typed })
  })
  it('the chat stays with the draft it was said for', () => {
    const typed = { ...begun, values: { ...begun.values, step: 'verbal' } }
    const found = keptIn(bodyOf(typed, begun, preset), emptyDraft(definition, {}, null, today), {})
    expect(found).toMatchObject({ isOurs: false, origin: { links: preset.links } })
    expect(inputOf('warnings', found?.origin ?? {}, typed).links).toEqual(preset.links)
    const other = { ...preset, links: [{ kind: 'chat' as const, id: null, key: '1/13/2026-11-20 10:01:30' }] }
    expect(keptIn(bodyOf(typed, begun, preset), begun, other)?.isOurs).toBe(false)
  })
})

describe('what an order fills in', () => {
  const facts = { orderId: 1 as never, shop: '一店', buyer: '木**下', product: '书架', agent: '7' }
  it('is written over what the register has a field for, the rest stays', () => {
    const definition = definitionOf('after-sales')
    const draft = { ...emptyDraft(definition, {}, '9', '2026-11-22' as LocalDate), values: { text: '退', buyer: 'x' } }
    expect(filledFrom(definition, draft, facts, () => true)).toMatchObject({
      ...{ person: '7', owner: null, due: null },
      values: { text: '退', shop: '一店', buyer: '木**下', product: '书架' },
    })
    const unknown = filledFrom(definition, draft, { ...facts, buyer: null, agent: '404' }, (agent) => agent === '7')
    expect([unknown.person, unknown.values['buyer']]).toEqual(['9', 'x'])
    expect(filledFrom(definitionOf('fund'), draft, facts, () => false).values).toEqual({ text: '退', buyer: 'x' })
  })
})

describe('the key of a chat', () => {
  it('leads to the chat, and what is none leads nowhere', () => {
    const chat = chatMomentOf('1/12/2026-11-20 10:01:30')
    expect(chat).toEqual({ shopId: 1, buyerId: 12, at: '2026-11-20 10:01:30' })
    if (chat !== null) expect(chatKeyOf(chat)).toBe('1/12/2026-11-20 10:01:30')
    expect(linkHref({ kind: 'chat', id: null, key: '1/12/2026-11-20 10:01:30' })).toContain('buyer=12')
    for (const key of [
      '',
      '1/12',
      '0/12/2026-11-20 10:01:30',
      '1/0/2026-11-20 10:01:30',
      '1/2/2026-11-40 10:01:30',
      'x',
    ])
      expect(linkHref({ kind: 'chat', id: null, key }), key).toBe(null)
  })
})
