import { describe, expect, it } from 'vitest'
import { rosterRequest, type RosterRequest } from '#shared/contract/roster-requests.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { texts } from '#shared/text/text.ts'
import { RequestDecision } from '#renderer/screens/roster/requests/request-decision.tsx'
import {
  askedDraft,
  inputOf,
  problemsOf,
  type RequestDraft,
  type ShiftAt,
} from '#renderer/screens/roster/requests/request-draft.ts'
import { RequestFields } from '#renderer/screens/roster/requests/request-fields.tsx'
import { RequestsTable } from '#renderer/screens/roster/requests/requests-table.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const day = (number: number): LocalDate => `2026-12-0${number}` as LocalDate

const draftOf = (fields: Partial<RequestDraft> = {}): RequestDraft => {
  const draft = askedDraft({ ask: 'leave', agent: 'A01', date: day(1) })
  if (draft === null) throw new Error('no draft')
  return { ...draft, ...fields }
}

const unknown: ShiftAt = () => undefined
const swap = (fields: Partial<RequestDraft> = {}): RequestDraft =>
  draftOf({ kind: 'swap', other: 'A02', otherDate: day(3), ...fields })

describe('a link opens the form with what it knows', () => {
  it('kind, person and day from the grid; a word nobody knows is leave; without `ask` no form', () => {
    expect(askedDraft({ tab: 'requests' })).toBe(null)
    expect(askedDraft({ ask: 'swap', agent: 'A01', date: day(1) })).toMatchObject({
      ...{ kind: 'swap', agent: 'A01', from: day(1), to: day(1) },
    })
    expect(askedDraft({ ask: 'x', date: 'tomorrow' })).toMatchObject({ kind: 'leave', agent: null, from: null })
  })
})

describe('what keeps a request from being entered', () => {
  it('leave: nobody, no day, an end before the beginning, no kind, a part without minutes', () => {
    expect([...problemsOf(draftOf({ agent: null, from: null }), unknown)]).toEqual(['agent', 'from', 'leaveKind'])
    expect([...problemsOf(draftOf({ leaveKind: '年假', from: day(2) }), unknown)]).toEqual(['to'])
    expect([...problemsOf(draftOf({ leaveKind: '年假', isPart: true }), unknown)]).toEqual(['minutes'])
    expect([...problemsOf(draftOf({ leaveKind: '年假', isPart: true, minutes: 1441 }), unknown)]).toEqual(['minutes'])
    expect(problemsOf(draftOf({ leaveKind: '年假' }), unknown).size).toBe(0)
  })

  it('overtime: minutes and why', () => {
    expect([...problemsOf(draftOf({ kind: 'overtime', reason: ' ' }), unknown)]).toEqual(['minutes', 'reason'])
    expect(problemsOf(draftOf({ kind: 'overtime', minutes: 30, reason: 'x' }), unknown).size).toBe(0)
  })

  it('a swap: two people, a shift to give, one to take, and nobody with two on one day', () => {
    const plans: Readonly<Record<string, string>> = {
      'A01 1': 'D',
      'A02 3': 'E',
      'A02 4': 'E',
      'A01 4': 'D',
      'A02 5': 'off',
    }
    const shiftAt: ShiftAt = (agent, date) => plans[`${agent} ${Number(date?.slice(8))}`] ?? null
    const of = (fields: Partial<RequestDraft>) => [...problemsOf(swap(fields), shiftAt)]
    expect(of({})).toEqual([])
    expect(of({ other: 'A01' })).toContain('other')
    expect(of({ otherDate: null })).toEqual(['otherDate'])
    expect(of({ from: day(2) })).toEqual(['noShift'])
    expect(of({ otherDate: day(5) })).toEqual(['otherNoShift'])
    expect(of({ otherDate: day(4) })).toEqual(['agentBusy'])
    expect(of({ from: day(4), otherDate: day(4) })).toEqual([])
    expect(of({ from: day(4), isStepIn: true })).toEqual(['otherBusy'])
    expect(of({ otherDate: day(1) })).toEqual([])
    // What is not known yet is left to the data.
    expect(problemsOf(swap(), unknown).size).toBe(0)
  })

  it('what is sent names only what its kind asks', () => {
    const reason = ' 家里有事 '
    expect(inputOf(draftOf({ leaveKind: ' 年假 ', to: day(2), reason }))).toEqual({
      ...{
        kind: 'leave',
        agent: 'A01',
        from: day(1),
        to: day(2),
        leaveKind: '年假',
        minutes: null,
        reason: '家里有事',
      },
    })
    expect(inputOf(draftOf({ leaveKind: '事假', isPart: true, minutes: 60, to: day(9) }))).toMatchObject({
      ...{ to: day(1), minutes: 60 },
    })
    expect(inputOf(swap({ isStepIn: true }))).toEqual({
      ...{ kind: 'swap', agent: 'A01', from: day(1), other: 'A02', otherDate: null, reason: '' },
    })
  })
})

const request = (fields: object = {}): RosterRequest =>
  rosterRequest.parse({
    ...{ id: 1, state: 'asked', askedAt: '2026-11-20 10:00:00', decidedAt: null, decidedBy: null, note: '' },
    asked: { kind: 'swap', agent: 'A01', from: day(1), other: 'A02', otherDate: day(3), reason: '7' },
    ...{ consents: { agent: null, other: null }, shifts: { agent: 'D', other: 'off' }, answerable: [] },
    ...fields,
  })

const nothing = () => undefined
const views = {
  leave: (
    <RequestFields
      draft={draftOf({ isPart: true })}
      people={[]}
      problems={new Set(['agent', 'from', 'leaveKind', 'minutes'])}
      shiftAt={() => 'off'}
      onChange={nothing}
    />
  ),
  swap: (
    <RequestFields
      draft={swap()}
      people={[]}
      problems={new Set(['noShift', 'other', 'agentBusy'])}
      shiftAt={() => null}
      onChange={nothing}
    />
  ),
  overtime: (
    <RequestFields
      draft={draftOf({ kind: 'overtime' })}
      people={[]}
      problems={new Set(['reason'])}
      shiftAt={() => 'D'}
      onChange={nothing}
    />
  ),
  table: <RequestsTable rows={[request()]} who={(agent) => agent} selected={null} filters={null} onOpen={nothing} />,
  waiting: <RequestDecision request={request()} />,
  swapped: <RequestDecision request={request({ state: 'approved', answerable: ['A01', 'A02'] })} />,
}

describe('every word of the requests comes from the text tables', () => {
  it.each(Object.keys(views) as (keyof typeof views)[])('%s', (name) => {
    expect(leftOverWords(inKeyLanguage(views[name]))).toEqual([])
  })

  it('approving waits for both; an approved swap has no way back', () => {
    const waiting = inKeyLanguage(views.waiting)
    expect(waiting).toContain('«rosterRequests.detail.waitingForBoth»')
    expect(inKeyLanguage(views.swapped)).toContain('«rosterRequests.detail.swapStays»')
    expect(inKeyLanguage(views.swapped)).not.toContain('«rosterRequests.detail.approve»')
  })

  it('a sentence says what a swap, leave and overtime come to, in both languages', () => {
    const leave = {
      kind: 'leave',
      agent: 'A01',
      from: day(1),
      to: day(2),
      leaveKind: '年假',
      minutes: null,
      reason: '',
    }
    const overtime = { kind: 'overtime', agent: 'A01', from: day(1), minutes: 90, reason: 'x' }
    const said = (asked: object) => texts['zh-CN'].rosterRequests.sentence(request({ asked }))
    expect(said(request().asked)).toBe('2026-12-01 D 给 A02，换 2026-12-03 休')
    expect(said({ ...request().asked, otherDate: null })).toBe('2026-12-01 D 给 A02，只顶班')
    expect(said(leave)).toBe('2026-12-01 至 2026-12-02 年假')
    expect(said({ ...leave, to: day(1), minutes: 60 })).toBe('2026-12-01 年假 60 分钟')
    expect(said(overtime)).toBe('2026-12-01 加班 90 分钟')
    expect(texts.en.rosterRequests.sentence(request())).toBe('2026-12-01 D to A02 for 2026-12-03 day off')
  })
})
