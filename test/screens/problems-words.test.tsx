import { describe, expect, it } from 'vitest'
import { problemDigest, type KnowledgeGap, type KnowledgeHit, type LostInquiry } from '#shared/contract/problems.ts'
import { registerEntry } from '#shared/contract/registers.ts'
import { texts } from '#shared/text/text.ts'
import { formats } from '#shared/text/format.ts'
import { paletteEntries } from '#renderer/app/palette-entries.ts'
import { ProblemDigest } from '#renderer/print/problem-digest.tsx'
import { DigestContributions } from '#renderer/screens/problems/digest/digest-contributions.tsx'
import { DigestEntries } from '#renderer/screens/problems/digest/digest-entries.tsx'
import { DigestGaps } from '#renderer/screens/problems/digest/digest-gaps.tsx'
import { DigestGroups } from '#renderer/screens/problems/digest/digest-groups.tsx'
import { KnowledgeAnswer } from '#renderer/screens/problems/knowledge/knowledge-answer.tsx'
import { KnowledgeEmpty } from '#renderer/screens/problems/knowledge/knowledge-empty.tsx'
import { KnowledgeList } from '#renderer/screens/problems/knowledge/knowledge-list.tsx'
import { Marked } from '#renderer/screens/problems/knowledge/marked.tsx'
import { LostInquiries } from '#renderer/screens/problems/lost/lost-inquiries.tsx'
import { LostReasonTable } from '#renderer/screens/problems/lost/lost-reason-table.tsx'
import { weekBeside, weekOf, weekOfQuery } from '#renderer/screens/problems/week.ts'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { entryOf } from '#test/screens/registers-fixtures.ts'

const shown = (name: 'problems' | 'knowledge', values: object = {}) => {
  const { history: _history, linked: _linked, ...entry } = entryOf(name)
  return registerEntry.parse({ ...entry, values: { ...entry.values, ...values } })
}

const digest = problemDigest.parse({
  ...{ from: '2026-10-12', to: '2026-10-18', made: 1, settled: 0, adopted: 0, left: 2 },
  groups: [{ category: 'page', made: 1, before: 3, settled: 0, entries: [shown('problems', { category: 'page' })] }],
  products: [{ product: '5', count: 1 }],
})
const hit = (more: Partial<KnowledgeHit> = {}): KnowledgeHit => ({
  entry: shown('knowledge'),
  isExpired: false,
  used: 4,
  marks: { question: [], answer: [[0, 1]] },
  ...more,
})
const gap: KnowledgeGap = {
  ...{ question: '11', product: '5', asked: 9, before: 2 },
  answers: [{ text: '12', agents: [{ agent: '7' as never, name: '8' }], count: 3 }],
}
const inquiry: LostInquiry = {
  ...{ day: '2026-10-12' as never, shopId: 1 as never, shop: '1', buyerId: 2, buyer: '3', agent: null, name: null },
  ...{ lastText: '4', entry: null, reason: null, laterOrder: '99' },
}
const nothing = (): void => undefined
const team = { people: [], nameOf: (agent: string) => agent, shortNameOf: (agent: string) => agent }

describe('every word comes from the table', () => {
  it.each([
    ['groups', <DigestGroups key="a" digest={digest} />],
    ['entries', <DigestEntries key="b" groups={digest.groups} />],
    ['gaps', <DigestGaps key="c" gaps={[gap, { ...gap, product: '', answers: [] }]} isComplete />],
    ['no gaps', <DigestGaps key="d" gaps={[]} isComplete={false} />],
    ['contributions', <DigestContributions key="e" people={[]} />],
    ['answer', <KnowledgeAnswer key="f" hit={hit({ isExpired: true, used: 0 })} onCopy={nothing} onOpen={nothing} />],
    [
      'list',
      <KnowledgeList
        key="g"
        hits={[hit(), hit({ isExpired: true })].slice(0, 1)}
        active={0}
        onActive={nothing}
        onCopy={nothing}
      />,
    ],
    ['empty', <KnowledgeEmpty key="h" team={team} onAdd={nothing} />],
    ['lost', <LostInquiries key="i" inquiries={[inquiry]} total={300} />],
    ['reasons', <LostReasonTable key="j" reasons={[{ reason: '13', count: 1, before: 0 }]} />],
    ['paper', <ProblemDigest key="k" value={digest} />],
  ])('%s', (_name, node) => {
    expect(leftOverWords(inKeyLanguage(node))).toEqual([])
  })
})

describe('the week', () => {
  it('runs from Monday to Sunday, also over the end of a year', () => {
    expect(weekOf('2026-10-18' as never)).toEqual({ from: '2026-10-12', to: '2026-10-18' })
    expect(weekOf('2026-10-19' as never)).toEqual({ from: '2026-10-19', to: '2026-10-25' })
    expect(weekBeside(weekOf('2026-12-31' as never), 1)).toEqual({ from: '2027-01-04', to: '2027-01-10' })
    expect(weekOfQuery({ from: '2026-10-14' })?.from).toBe('2026-10-12')
    expect(weekOfQuery({ from: '2026-02-30' })).toBeNull()
    expect(weekOfQuery({})).toBeNull()
  })
})

describe('marks', () => {
  it('stand around what was searched for and lose nothing of the text', () => {
    const markup = inKeyLanguage(
      <Marked
        text="0123456"
        marks={[
          [1, 2],
          [5, 1],
        ]}
      />,
    )
    expect(markup.replace(/<\/?span>/g, '')).toContain('0<mark>12</mark>34<mark>5</mark>6')
  })
})

describe('answers in the palette', () => {
  it('are copied by Enter, lead to the entry, and say when their time is over', () => {
    const found = { people: [], orders: [], knowledge: [hit(), hit({ isExpired: true })] }
    const entries = paletteEntries('5', texts.en, formats.en, found).filter(({ group }) => group === 'knowledge')
    expect(entries[0]).toMatchObject({ title: '5', note: '5', screen: 'problems', copy: { text: '5' } })
    expect(entries[0]?.query['tab']).toBe('knowledge')
    expect(entries[1]?.note).toBe(texts.en.app.palette.expired)
    expect(paletteEntries('', texts.en, formats.en, found).some(({ group }) => group === 'knowledge')).toBe(false)
  })
})
