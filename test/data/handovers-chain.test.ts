import { beforeEach, describe, expect, it } from 'vitest'
import { openHandoverShop, type HandoverShop } from '#test/support/handover-shop.ts'

let shop: HandoverShop
/** What somebody does who has the file open in another program. */
const tamper = (...statements: string[]): void => {
  const { database } = shop.host.context.sql
  database.pragma('foreign_keys = off')
  for (const statement of statements) if (database.prepare(statement).run().changes === 0) throw new Error(statement)
  database.pragma('foreign_keys = on')
}
const firstBroken = async () => (await shop.ask('handovers.verify', {})).firstBroken
const verified = async () =>
  (await shop.ask('settings.verify', {})).findings.find(({ check }) => check === 'handover-chain')

/** Links 1, 2 and 4 are handovers of the 20th to the 22nd, 3 is a remark on the second; one item goes through all three. */
beforeEach(async () => {
  shop = await openHandoverShop()
  const days = ['2026-11-20', '2026-11-21', '2026-11-22']
  for (const [index, day] of days.entries()) {
    const { id } = await shop.open(day, '早', '晚')
    const [item] = (await shop.write(id, `第 ${index + 1} 天的事`, { isUrgent: index === 0 })).items
    if (index === 1) await shop.ask('handovers.note', { handover: id, item: item?.id ?? 0, text: '问过了' })
    await shop.signBoth(id)
    if (index === 1) await shop.ask('handovers.remark', { id, agent: 'A02', text: '知道了' })
  }
})

describe('the chain of signed handovers', () => {
  it('is whole as it was written, also after items were closed, opened again and noted on later', async () => {
    await shop.ask('handovers.close', { handover: 3, item: 1, outcome: '好了' })
    await shop.ask('handovers.reopen', { handover: 3, item: 1 })
    await shop.ask('handovers.note', { handover: 3, item: 2, text: '再问' })
    expect(await shop.ask('handovers.verify', {})).toEqual({ ok: true, count: 4, firstBroken: null })
    expect(await verified()).toEqual({ check: 'handover-chain', isOk: true, detail: '' })
  })

  const cases: readonly (readonly [string, readonly string[], object])[] = [
    [
      'the text of an item',
      [`update handover_items set happened = '没有事' where id = 2`],
      { place: 2, kind: 'handover', handover: 2, day: '2026-11-21', problem: 'altered' },
    ],
    ['whether an item is urgent', ['update handover_items set is_urgent = 0 where id = 1'], { place: 1 }],
    ['an item that is gone', ['delete from handover_items where id = 3'], { place: 4, problem: 'altered' }],
    ['a note', [`update handover_notes set text = '没问过' where kind = 'note'`], { place: 2, problem: 'altered' }],
    ['who signed', ['update handovers set incoming_id = 3 where id = 1'], { place: 1, problem: 'altered' }],
    [
      'when it was signed',
      [`update handovers set outgoing_at = '2026-11-21 01:00:00' where id = 2`],
      { place: 2, problem: 'altered' },
    ],
    ['what was handed over', ['delete from handover_passed where handover_id = 2'], { place: 2, problem: 'altered' }],
    [
      'a handover that is gone, its link still there',
      ['delete from handovers where id = 2'],
      { place: 2, handover: 2, problem: 'missing' },
    ],
    [
      'a handover that is gone with its link',
      ['delete from handovers where id = 2', 'delete from chain where place = 2'],
      { place: 2, problem: 'missing' },
    ],
    [
      'a signature that was undone',
      ['update handovers set incoming_id = null, incoming_at = null where id = 2'],
      { place: 2, problem: 'missing' },
    ],
    ['the last link', ['delete from chain where place = 4'], { place: 4, handover: 3, problem: 'missing' }],
    [
      'the last link with its handover',
      ['delete from chain where place = 4', 'delete from handovers where id = 3'],
      { place: 4, problem: 'missing' },
    ],
    [
      'all of it',
      ['delete from chain', 'delete from handovers', 'delete from handover_remarks', 'delete from handover_passed'],
      { place: 1, problem: 'missing' },
    ],
    [
      'two links that changed places',
      [
        'update chain set place = 90 where place = 1',
        'update chain set place = 1 where place = 2',
        'update chain set place = 2 where place = 90',
      ],
      { place: 1, problem: 'unlinked' },
    ],
    [
      'a remark',
      [`update handover_remarks set text = '不知道' where id = 1`],
      { place: 3, kind: 'remark', handover: 2, problem: 'altered' },
    ],
    ['a remark that is gone', ['delete from handover_remarks where id = 1'], { place: 3, problem: 'missing' }],
    [
      'a frozen text',
      [`update chain set body = replace(body, '第 2 天', '第 9 天') where place = 2`],
      { place: 2, problem: 'altered' },
    ],
    ['a frozen text that is no text of ours', [`update chain set body = '{' where place = 1`], { place: 1 }],
    [
      'a handover that was never signed',
      [
        `insert into handovers (id, day, from_shift, to_shift, opened_at, opened_by, outgoing_id, outgoing_at, incoming_id, incoming_at)
         values (9, '2026-11-19', '早', '晚', '2026-11-19 09:00:00', 'x', 1, '2026-11-19 16:00:00', 2, '2026-11-19 16:00:00')`,
      ],
      { place: 5, handover: 9, problem: 'missing' },
    ],
  ]

  it.each(cases)('tells %s', async (_what, statements, broken) => {
    tamper(...statements)
    expect(await firstBroken()).toMatchObject(broken)
    const detail = (await verified())?.detail
    expect(detail).toMatch(new RegExp(`^link ${'place' in broken ? String(broken.place) : ''}: `))
    expect((await shop.ask('settings.verify', {})).isOk).toBe(false)
  })

  it('tells a chain made anew from another text, because the audit trail has seen the first one', async () => {
    const { createHash } = await import('node:crypto')
    const { sql } = shop.host.context
    tamper(`update handover_items set happened = '没有事' where id = 2`)
    sql.run(`update chain set body = replace(body, '第 2 天的事', '没有事')`)
    let previous = ''
    for (const { place, body } of sql.all<{ place: number; body: string }>(
      'select place, body from chain order by place',
    )) {
      const hash = createHash('sha256')
        .update(previous + body)
        .digest('hex')
      sql.run('update chain set previous = ?, hash = ? where place = ?', previous, hash, place)
      previous = hash
    }
    expect(await firstBroken()).toMatchObject({ place: 2, problem: 'altered' })
  })

  it('a link nobody ever signed for is extra', async () => {
    const { sql } = shop.host.context
    const last = sql.get<{ hash: string }>('select hash from chain where place = 4')?.hash ?? ''
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256').update(`${last}{}`).digest('hex')
    sql.run(`insert into chain values (5, 'handover', 9, null, '{}', ?, ?)`, last, hash)
    expect(await firstBroken()).toMatchObject({ place: 5, problem: 'extra' })
  })
})
