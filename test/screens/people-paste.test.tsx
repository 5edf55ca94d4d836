import { expect, test } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { PastePreview, pasteCounts, remainingPaste } from '#renderer/screens/people/paste-preview.tsx'
import { readPastedPeople } from '#shared/rules/people-paste.ts'
import { texts } from '#shared/text/text.ts'

const pasted = [
  '工号\t姓名\t别名\t组\t级别\t入职\t底薪',
  'A01\t小美\t美美\t售前\t中级\t2025-03-01\t3500',
  '',
  'A02\t\t阿强\t售后\t高级\t2024-11-18\t3800',
  'A03\t露露\t美美\t售后\t高级\t去年\t3800',
  'A04\t佳佳\t佳佳\t售后\t高级\t2024-11-18\t三千',
  'A01\t重复\t\t\t\t\t',
  'A05\t丽丽\t美美\t\t\t\t',
].join('\r\n')

const lines = readPastedPeople(pasted, new Set())

const rowsOf = (language: 'zh-CN' | 'en'): string[] => {
  const markup = renderToStaticMarkup(
    <LanguageProvider language={language}>
      <PastePreview lines={lines} people={[]} />
    </LanguageProvider>,
  )
  return [...markup.matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map((row) => (row[1] ?? '').replace(/<[^>]*>/g, '|').replaceAll('&quot;', '"'))
}

test('each line is shown as understood, with its problem in words', () => {
  const words = texts['zh-CN'].people.paste
  const rows = rowsOf('zh-CN')
  expect(rows).toHaveLength(6)
  expect(rows[0]).toContain('|A01|')
  expect(rows[0]).toContain('¥3,500.00')
  expect(rows[1]).toContain(words.problems['name-missing'])
  expect(rows[2]).toContain(words.problems['date-unreadable'])
  expect(rows[3]).toContain(words.problems['money-unreadable'])
  expect(rows[4]).toContain(words.problems['number-twice'])
})

test('an alias two lines share is warned of, in both languages', () => {
  expect(rowsOf('zh-CN')[0]).toContain(texts['zh-CN'].people.paste.aliasShared('美美', 'A03 露露'))
  expect(rowsOf('en')[5]).toContain(texts.en.people.paste.aliasShared('美美', 'A01 小美'))
})

test('the counts on the button and beside it', () => {
  expect(pasteCounts(lines)).toEqual({ good: 2, bad: 4 })
})

test('after adding, header and wrong lines stay in the box and nothing else', () => {
  const left = remainingPaste(pasted, lines)
  expect(left.split('\n').map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual([
    '工号 姓名',
    'A02 ',
    'A03 露露',
    'A04 佳佳',
    'A01 重复',
  ])
  expect(readPastedPeople(left, new Set(['a01', 'a05'])).every((line) => line.problem !== null)).toBe(true)
})

test('before anything is pasted, the preview says what will stand there', () => {
  const markup = renderToStaticMarkup(<PastePreview lines={[]} people={[]} />)
  expect(markup).toContain(texts['zh-CN'].people.paste.nothing)
})
