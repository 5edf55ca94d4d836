import { describe, expect, it } from 'vitest'
import type { Month } from '#shared/kit/local-time.ts'
import { importRows } from '#test/support/order-imports.ts'
import { openTestHost, orderRow, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const shop = async () => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  return { ...host, host, shopId, clock: host.clock }
}

const held = async (
  { ask }: Pick<TestHost, 'ask'>,
  values: Record<string, string | number>,
  attendees: { agent: string; came: boolean; score: number | null }[],
) => {
  const { id } = await ask('registers.add', {
    register: 'courses',
    owner: 'M01',
    values: { kind: 'policy', title: '退换货', day: '2026-11-20', ...values },
  })
  return ask('registers.move', {
    id,
    move: 'hold',
    values: { attendees: attendees.map((one) => ({ ...one, signedAt: null })) },
  })
}

const rowOf = async ({ ask }: Pick<TestHost, 'ask'>, agent: string) => {
  const row = (await ask('people.training', {})).rows.find((one) => one.agent === agent)
  if (!row) throw new Error(agent)
  return row
}

describe('the overview of training', () => {
  it('names what each agent lacks, by when, and never a supervisor', async () => {
    const { ask } = await shop()
    const { rows } = await ask('people.training', {})
    expect(rows.map(({ agent }) => agent)).toEqual(['A01', 'A02'])
    // A01 joined on 2025-03-01, nobody knows when A02 did.
    expect(rows[0]?.lacking).toEqual([
      { kind: 'onboarding', due: '2025-03-08', isOverdue: true },
      { kind: 'policy', due: null, isOverdue: false },
    ])
    expect(rows[1]?.lacking[0]).toEqual({ kind: 'onboarding', due: null, isOverdue: false })
  })

  it('counts passed, failed, missed and unsigned; a test without a score is neither', async () => {
    const { ask } = await shop()
    await held({ ask }, { passMark: 80 }, [
      { agent: 'a01', came: true, score: 80 },
      { agent: 'A02', came: true, score: 79 },
    ])
    await held({ ask }, { kind: 'onboarding', passMark: 60 }, [
      { agent: 'A01', came: true, score: null },
      { agent: 'A02', came: false, score: null },
    ])
    expect(await rowOf({ ask }, 'A01')).toMatchObject({
      ...{ attended: 2, passed: 1, failed: 0, missed: 0, unsigned: 2 },
      lacking: [{ kind: 'onboarding' }],
    })
    expect(await rowOf({ ask }, 'A02')).toMatchObject({
      ...{ attended: 1, passed: 0, failed: 1, missed: 1, unsigned: 1 },
      lacking: [{ kind: 'onboarding' }, { kind: 'policy' }],
    })
  })

  it('a duty of a group holds for that group only; duties and levels written twice are kept once', async () => {
    const { ask } = await shop()
    const settings = await ask('people.trainingSettings', {})
    const duty = { kind: 'emotion', withinDays: null, group: '售后' }
    const level = { level: '高级', months: 6, quality: null, courses: null, text: '能带人' }
    const saved = await ask('people.saveTrainingSettings', {
      ...settings,
      duties: [duty, duty],
      levels: [level, { ...level, months: 99 }],
    })
    expect([saved.duties, saved.levels]).toEqual([[duty], [level]])
    const row = await rowOf({ ask }, 'A01')
    expect(row.lacking).toEqual([])
    expect(row.next).toEqual({
      level: '高级',
      reached: [{ what: 'months', has: 20, needs: 6 }],
      isReady: true,
      text: '能带人',
    })
  })

  it('a mentoring carries probation on until it is confirmed', async () => {
    const { ask, clock } = await shop()
    expect(await rowOf({ ask }, 'A01')).toMatchObject({
      probationUntil: '2025-06-01',
      isOnProbation: false,
      mentor: null,
    })
    const { id } = await ask('registers.add', {
      register: 'mentoring',
      person: 'A01',
      values: { mentor: 'A02', from: '2026-11-01', until: '2026-11-20', goal: '独立接待' },
    })
    expect(await rowOf({ ask }, 'A01')).toMatchObject({
      ...{ probationUntil: '2026-11-20', isOnProbation: true, mentoring: id },
      mentor: { agent: 'A02', name: '阿强' },
    })
    await ask('registers.move', { id, move: 'confirm', values: { review: '可以', confirmedOn: '2026-11-22' } })
    expect(await rowOf({ ask }, 'A01')).toMatchObject({
      probationUntil: '2026-11-22',
      isOnProbation: false,
      mentor: null,
    })
    clock.now = '2026-11-21 09:00:00'
    expect(await rowOf({ ask }, 'A01')).toMatchObject({ isOnProbation: true })
  })

  it('products first sold lately, or announced by a course, stand there until everybody has passed', async () => {
    const { ask, host, shopId } = await shop()
    await importRows(host, shopId, [
      orderRow('1', {
        宝贝标题: '三层置物架',
        订单创建时间: '2026-08-01 10:00:00',
        订单付款时间: '2026-08-01 10:01:00',
      }),
      orderRow('2', {
        宝贝标题: '玄关挂钩 原木',
        订单创建时间: '2026-11-10 10:00:00',
        订单付款时间: '2026-11-10 10:01:00',
      }),
    ])
    const products = async () => (await ask('people.training', {})).products
    expect(await products()).toEqual([
      {
        ...{ product: '玄关挂钩 原木', onSale: null, firstSold: '2026-11-10', course: null, isOverdue: true },
        people: [
          { agent: 'A01', name: '小美' },
          { agent: 'A02', name: '阿强' },
        ],
      },
    ])
    expect((await ask('performance.today', {})).untaught).toEqual({ products: 1, people: 2, isOverdue: true })
    const course = await held({ ask }, { kind: 'new-product', product: '玄关挂钩', onSale: '2026-11-24' }, [
      { agent: 'A01', came: true, score: null },
    ])
    expect(await products()).toEqual([
      {
        ...{ product: '玄关挂钩', onSale: '2026-11-24', firstSold: '2026-11-10', course: course.id, isOverdue: true },
        people: [{ agent: 'A02', name: '阿强' }],
      },
    ])
    await ask('people.saveAttendees', {
      course: course.id,
      attendees: ['A01', 'A02'].map((agent) => ({ agent, came: true, score: null })),
    })
    expect(await products()).toEqual([])
  })
})

describe('signing a course', () => {
  const signed = async () => {
    const host = await shop()
    const people = await host.ask('people.list', {})
    const person = people.find(({ number }) => number === 'A01')
    await host.ask('people.setPin', { id: person?.id ?? 0, pin: '2580' } as never)
    const course = await held(host, { passMark: 80 }, [
      { agent: 'A01', came: true, score: 90 },
      { agent: 'A02', came: false, score: null },
    ])
    return { ...host, course: course.id }
  }

  it('takes the PIN, keeps wrong tries, and only of somebody who came', async () => {
    const { ask, refusal, course } = await signed()
    expect(await refusal('people.signCourse', { course, agent: 'A01', pin: '0000' })).toMatchObject({
      code: 'wrong-pin',
      details: { left: 4 },
    })
    expect((await refusal('people.signCourse', { course, agent: 'A02', pin: '2580' })).code).toBe('not-found')
    expect((await refusal('people.signCourse', { course, agent: 'M01', pin: '2580' })).code).toBe('not-found')
    const entry = await ask('people.signCourse', { course, agent: 'ａ01', pin: '2580' })
    expect(entry.values['attendees']).toEqual([
      { agent: 'A01', came: true, score: 90, signedAt: '2026-11-22 09:00:00' },
      { agent: 'A02', came: false, score: null, signedAt: null },
    ])
    const events = entry.history.length
    expect((await ask('people.signCourse', { course, agent: 'A01', pin: '2580' })).history).toHaveLength(events)
  })

  it('a form cannot sign, and a changed result takes the signature back; an unchanged one keeps it', async () => {
    const { ask, course } = await signed()
    const when = '2026-11-21 08:00:00'
    const forged = await ask('registers.correct', {
      id: course,
      values: { attendees: [{ agent: 'A01', came: true, score: 91, signedAt: when }] },
    } as never)
    expect(forged.values['attendees']).toEqual([{ agent: 'A01', came: true, score: 91, signedAt: null }])
    await ask('people.signCourse', { course, agent: 'A01', pin: '2580' })
    const save = (score: number) =>
      ask('people.saveAttendees', {
        course,
        attendees: [
          { agent: 'A01', came: true, score },
          { agent: 'A02', came: true, score: 85 },
        ],
      })
    const signatures = (entry: { values: Record<string, unknown> }) =>
      (entry.values['attendees'] as { signedAt: string | null }[]).map(({ signedAt }) => signedAt !== null)
    expect(signatures(await save(91))).toEqual([true, false])
    expect(signatures(await save(70))).toEqual([false, false])
    expect((await ask('people.coursesOf', { agent: 'a02' })).map(({ id }) => id)).toEqual([course])
  })
})

describe('training as a figure of the month', () => {
  it('is the share of duties fulfilled on its last day', async () => {
    const { ask } = await shop()
    await held({ ask }, {}, [{ agent: 'A01', came: true, score: null }])
    const scheme = {
      name: '成长',
      from: '2026-10',
      group: null,
      items: [{ figure: 'trainingPassed', weight: 100, linear: { full: 1, zero: 0 } }],
      missing: 'redistribute',
      grades: [[0, '有']],
    }
    await ask('performance.saveScheme', scheme as never)
    const scoreOf = async (month: string) =>
      (await ask('performance.scores', { month: month as Month } as never)).find((one) => one.agent === 'A01')?.score
    expect(await scoreOf('2026-11')).toBe(50)
    expect(await scoreOf('2026-10')).toBe(0)
  })
})
