import { describe, expect, it } from 'vitest'
import { failureCodes } from '#shared/contract/failure.ts'
import { failureText } from '#shared/text/failure-text.ts'
import { texts } from '#shared/text/text.ts'

const languages = ['zh-CN', 'en'] as const

const everyDetail = {
  path: '/shop/orders.xlsx',
  file: 'orders.xlsx',
  line: 12,
  reason: 'reason-text',
  number: 'A01',
  name: 'name-text',
  account: 'account-text',
  shop: 'shop-text',
  what: 'what-text',
  key: 'key-text',
  folder: '/shop/backups',
  version: 9,
  expected: 7,
  command: 'command-text',
}

describe.each(languages)('failure texts in %s', (language) => {
  it('has every code of the contract and no other', () => {
    expect(Object.keys(texts[language].failures).toSorted()).toEqual([...failureCodes].toSorted())
  })

  it.each(failureCodes)('%s says three whole sentences, with and without details', (code) => {
    for (const details of [{}, everyDetail]) {
      const { happened, safe, next } = failureText(texts[language], { code, details })
      for (const sentence of [happened, safe, next]) {
        expect(sentence.trim().length).toBeGreaterThan(4)
        expect(sentence).toMatch(/[。.]$/)
        expect(sentence).not.toMatch(/undefined|null|\[object|NaN|“”|「」|（）|\(\)| {2}/)
      }
    }
  })

  it('no two codes say the same happened', () => {
    const sentences = failureCodes.map((code) => failureText(texts[language], { code, details: {} }).happened)
    expect(new Set(sentences).size).toBe(failureCodes.length)
  })
})

describe('failure texts', () => {
  it.each(failureCodes)('%s is really translated', (code) => {
    const chinese = failureText(texts['zh-CN'], { code, details: {} })
    const english = failureText(texts.en, { code, details: {} })
    expect(Object.values(chinese).join('')).toMatch(/\p{Script=Han}/u)
    expect(Object.values(english).join('')).not.toMatch(/\p{Script=Han}/u)
  })

  it('calls the state of an entry by its word', () => {
    const refusal = {
      code: 'move-not-possible',
      details: { register: 'awards', state: 'revoked', move: 'revoke' },
    } as const
    for (const text of [texts['zh-CN'], texts.en])
      expect(failureText(text, refusal).happened).toContain(text.registerWords.registers.awards.states.revoked)
    expect(failureText(texts['zh-CN'], refusal).happened).not.toContain('revoked')
  })

  it('names the details it knows', () => {
    expect(
      failureText(texts['zh-CN'], { code: 'number-taken', details: { number: 'A01', name: '小美' } }).happened,
    ).toBe('工号「A01」已经有人用了（小美）。')
    expect(failureText(texts.en, { code: 'database-newer', details: { version: 9, expected: 7 } }).happened).toBe(
      'The data file was saved by a newer Zhangban (file version 9, this program knows up to 7).',
    )
  })
})
