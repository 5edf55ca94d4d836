import type { Week } from '#shared/kit/iso-weeks.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Meeting } from '#shared/contract/meetings.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { keepMeeting, saveSignIn, saveWordsOf } from '../../stores/meeting-store.ts'
import { personIdByNumber } from '../../stores/people-store.ts'
import { hold } from '../meetings/changes.ts'
import { add, move } from '../registers/changes.ts'
import { asking } from './sample-asking.ts'

// The sample shop's meeting of Monday 26 October about the week before: held, with words, signs and two action items.

const week = '2026-W43' as Week

const said: readonly (readonly [agent: string, done: string, better: string])[] = [
  ['A01', '接待新品咨询最多，层板补发的买家都回访了', '承重的问题答得慢，背熟参数表'],
  ['A02', '跟完两单换货，催付回来三单', '中午忙的时候首响慢，先发一句再查'],
  ['A03', '晚班超时比上周少', '夜里十一点后的留言第二天九点前先回'],
  ['A04', '安装视频发给了所有问怎么装的买家', '少用一个字的回复'],
]

const signs: readonly (readonly [agent: string, state: NonNullable<Meeting['signIns'][number]['state']>])[] = [
  ['A01', 'present'],
  ['A02', 'present'],
  ['A03', 'evening'],
  ['A04', 'on-duty'],
  ['B01', 'present'],
]

const minutes = `一、首响和限时响应率：晚上八点到十一点最慢，这周晚班多看一个窗口。
二、补发层板：仓库答应当天发，客服把运单号发给买家。
三、双十一话术周五前定稿，周六早会过一遍。`

const at = (context: Context, moment: string): Context => ({ ...context, now: () => moment as LocalTime })

/** Words and signs as the services of the screens keep them, which answer each with the whole pack. */
const storeSaid = ({ sql }: Context): void => {
  const when = '2026-10-26 08:20:00' as LocalTime
  const idOf = (agent: string) => personIdByNumber(sql, folded(agent))
  keepMeeting(sql, week)
  for (const [agent, done, better] of said) {
    const personId = idOf(agent)
    if (personId !== undefined) saveWordsOf(sql, { week, personId, done, better, at: when })
  }
  for (const [agent, state] of signs) {
    const personId = idOf(agent)
    if (personId !== undefined) saveSignIn(sql, { week, personId, state, at: when })
  }
}

/** Brings the meeting in at the times it was written. */
export const storeSampleMeeting = (context: Context): void => {
  storeSaid(context)
  const action = (owner: string, text: string, until: string): number =>
    add(at(context, '2026-10-26 08:40:00'), {
      ...{ register: 'actions', person: null, owner: owner, source: null },
      values: { text, until, week },
      links: [{ kind: 'meeting', id: null, key: week }],
    }).id
  const done = action('B01', '把补发的运单号当天发给买家，列一张表', '2026-10-28')
  action('A01', '整理置物架承重和安装的答法，进知识库', '2026-11-06')
  hold(asking(at(context, '2026-10-26 08:50:00')), { week, minutes })
  move(at(context, '2026-10-28 17:30:00'), {
    ...{ id: done, move: 'finish', text: '' },
    values: { result: '表已建，三单都发了' },
  })
}
