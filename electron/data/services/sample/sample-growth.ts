import type { Attendee, EntryInput } from '#shared/contract/registers.ts'
import type { SampleAct, SampleEntry } from './sample-entries.ts'
import { tmall } from './sample-team.ts'

// The rest of the sample shop's notebooks: what is followed up, the fund, courses, mentoring, plans, requests.

const followUps: readonly SampleEntry[] = [
  {
    register: 'follow-up',
    at: '2026-10-20 16:05:00',
    person: 'A01',
    owner: 'A01',
    values: { kind: 'dispatch', text: '答应明天上午发出，发了告诉买家运单号', shop: tmall, buyer: '小满爱收纳' },
    then: [{ at: '2026-10-21 11:30:00', move: 'finish', values: { outcome: '已发出，运单号已发给买家' } }],
  },
  {
    register: 'follow-up',
    at: '2026-10-28 19:12:00',
    person: 'A04',
    owner: 'A04',
    values: { kind: 'stock', text: '床头柜原木色到货后通知买家', buyer: '半亩花田里' },
  },
  {
    register: 'follow-up',
    at: '2026-10-31 18:40:00',
    person: 'B01',
    owner: 'B01',
    values: { kind: 'address', text: '改收货地址，仓库已经打了面单，要拦下来', buyer: '阿禾在路上' },
  },
]

const visit = (at: string, buyer: string, done: string | null, values: EntryInput['values'] = {}): SampleEntry => ({
  register: 'visits',
  at,
  person: 'A03',
  owner: 'A03',
  values: { kind: 'after-delivery', buyer, shop: tmall, text: '收货三天后回访' },
  then: done === null ? [] : [{ at: done, move: 'finish', values }],
})

const visits: readonly SampleEntry[] = [
  visit('2026-10-10 10:00:00', '云朵上的猫', '2026-10-12 15:00:00', {
    satisfaction: 'satisfied',
    recommend: 9,
    answer: '补寄很快，脚垫好用',
  }),
  visit('2026-10-18 10:00:00', '小满爱收纳', '2026-10-20 15:10:00', { satisfaction: 'neutral', recommend: 7 }),
  visit('2026-10-24 10:00:00', '木木的家', '2026-10-26 15:20:00', {
    satisfaction: 'dissatisfied',
    recommend: 4,
    answer: '箱子破了两次',
  }),
]

const lost = (
  at: string,
  person: string,
  values: EntryInput['values'],
  then: readonly SampleAct[] = [],
): SampleEntry => ({
  register: 'lost',
  at,
  person,
  values: { ...values, day: at.slice(0, 10) },
  then,
})

const reasons: readonly SampleEntry[] = [
  lost('2026-10-19 17:20:00', 'A01', { reason: 'price', text: '说别家同款便宜十块', product: '换鞋凳' }),
  lost('2026-10-22 20:02:00', 'A02', { reason: 'delivery-time', text: '周末要用，赶不上' }),
  lost('2026-10-27 14:15:00', 'A03', { reason: 'hesitation', text: '要和家里人商量', product: '四层置物架' }, [
    { at: '2026-10-29 10:00:00', move: 'win-back' },
  ]),
  lost('2026-10-30 21:05:00', 'A04', { reason: 'size', text: '玄关只有 55 厘米', product: '三层置物架' }),
]

const action = (
  at: string,
  owner: string,
  values: EntryInput['values'],
  then: readonly SampleAct[] = [],
): SampleEntry => ({
  register: 'actions',
  at,
  owner,
  values,
  then,
})

const actions: readonly SampleEntry[] = [
  action(
    '2026-10-12 08:40:00',
    'B01',
    { text: '补寄记进待跟进，每天下午看一遍', until: '2026-10-16', week: '2026-W41' },
    [{ at: '2026-10-16 17:00:00', move: 'finish', values: { result: '已照做，本周没有漏' } }],
  ),
  action('2026-10-12 08:45:00', 'A03', { text: '整理十条价格异议的说法', until: '2026-10-23', week: '2026-W41' }, [
    { at: '2026-10-22 16:00:00', move: 'finish', values: { result: '已放进知识库' } },
  ]),
  action('2026-10-19 08:50:00', 'M01', { text: '和运营定双十一话术', until: '2026-10-30', week: '2026-W42' }),
]

const fund = (at: string, direction: 'in' | 'out', amount: number, text: string, person: string): SampleEntry => ({
  register: 'fund',
  at,
  person,
  values: {
    direction,
    amount,
    day: at.slice(0, 10),
    text,
    ...(direction === 'in' ? { isVoluntary: true } : {}),
  },
})

const fundLines: readonly SampleEntry[] = [
  fund('2026-10-01 09:00:00', 'in', 20_000, '店长为活动经费出 200 元', 'M01'),
  fund('2026-10-09 09:00:00', 'in', 5_000, '提成到账，自愿放进活动经费', 'A03'),
  fund('2026-10-16 18:30:00', 'out', 8_800, '周五下午茶', 'B01'),
  fund('2026-10-28 18:30:00', 'out', 6_600, '佳佳生日蛋糕', 'B01'),
]

const present = (agent: string, score: number | null): Attendee => ({ agent, came: true, score, signedAt: null })
const absent = (agent: string): Attendee => ({ agent, came: false, score: null, signedAt: null })

const course = (
  at: string,
  held: string,
  values: EntryInput['values'],
  attendees: readonly Attendee[],
): SampleEntry => ({
  register: 'courses',
  at,
  owner: 'M01',
  values: { trainer: '周敏', ...values, day: held.slice(0, 10) },
  then: [{ at: held, move: 'hold', values: { attendees: [...attendees] } }],
})

const courses: readonly SampleEntry[] = [
  course(
    '2026-09-07 09:30:00',
    '2026-09-09 17:00:00',
    { kind: 'onboarding', title: '入职：店铺、话术与系统', passMark: 80 },
    [present('A04', 86)],
  ),
  course(
    '2026-10-08 09:10:00',
    '2026-10-12 09:30:00',
    { kind: 'policy', title: '退换货规则和首问负责', passMark: 80, text: '七天无理由、破损补寄、谁先接谁负责到底' },
    [present('A01', 92), present('A02', 84), present('A03', 96), present('A04', 72), present('B01', 95)],
  ),
  course(
    '2026-10-20 09:10:00',
    '2026-10-26 09:30:00',
    { kind: 'new-product', title: '新款四层置物架', product: '四层置物架', onSale: '2026-11-01', passMark: 70 },
    [present('A01', 88), present('A02', 90), present('A03', 94), present('A04', 78), absent('B01')],
  ),
]

const people: readonly SampleEntry[] = [
  {
    register: 'mentoring',
    at: '2026-09-07 09:20:00',
    person: 'A04',
    values: {
      mentor: 'A03',
      from: '2026-09-07',
      until: '2026-12-06',
      goal: '独立接待，首响一分钟以内，质检 85 分以上',
    },
  },
  {
    register: 'improvement',
    at: '2026-10-19 10:00:00',
    person: 'A02',
    owner: 'M01',
    values: {
      cause: '十月上旬首响超一分钟的会话比全组多一倍',
      goal: '两周内首响一分钟以内的占九成',
      steps: '晚班开两个窗口；常用回答用知识库；每天下班看自己的数据',
      until: '2026-11-02',
    },
  },
  {
    register: 'office',
    at: '2026-10-27 11:00:00',
    person: 'B01',
    owner: 'M01',
    values: { kind: 'training-wish', text: '想学怎么看售后数据' },
  },
]

/** Follow-ups, visits, lost inquiries, action items, the fund, courses, mentoring, a plan, a request. */
export const sampleGrowthEntries: readonly SampleEntry[] = [
  ...followUps,
  ...visits,
  ...reasons,
  ...actions,
  ...fundLines,
  ...courses,
  ...people,
]
