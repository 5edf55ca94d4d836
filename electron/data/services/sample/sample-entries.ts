import type { EntryInput } from '#shared/contract/registers.ts'
import { taobao, tmall } from './sample-team.ts'

// What stands in the sample shop's notebooks of October: problems, knowledge, complaints, visits. Nobody and nothing in them exists.

/** A step, a note or a correction at a moment. */
export interface SampleAct {
  readonly at: string
  readonly move?: string
  readonly text?: string
  readonly values?: EntryInput['values']
}

/** An entry as it was written at a moment, and what became of it. */
export interface SampleEntry extends EntryInput {
  readonly at: string
  readonly then?: readonly SampleAct[]
}

const problem = (at: string, person: string, values: EntryInput['values'], then: readonly SampleAct[] = []) =>
  ({ register: 'problems', at, person, owner: 'M01', values, then }) as const satisfies SampleEntry

const problems: readonly SampleEntry[] = [
  problem(
    '2026-10-03 10:12:00',
    'A01',
    {
      category: 'product',
      text: '三层置物架有三位买家说少一包螺丝',
      product: '三层置物架',
      shop: tmall,
      priority: 'high',
    },
    [
      { at: '2026-10-03 15:30:00', text: '仓库在查这一批的包装' },
      {
        at: '2026-10-05 11:00:00',
        move: 'settle',
        values: { answer: '这一批 60 件漏装，仓库已开箱补齐；已发的补寄螺丝包，不用买家出运费。' },
      },
    ],
  ),
  problem(
    '2026-10-06 20:41:00',
    'A03',
    { category: 'page', text: '换鞋凳详情页写的高度是 40，实物 42', product: '换鞋凳', shop: tmall },
    [{ at: '2026-10-08 09:40:00', move: 'settle', values: { answer: '详情页已改成 42 厘米。' } }],
  ),
  problem(
    '2026-10-09 14:05:00',
    'A04',
    { category: 'logistics', text: '发西藏的快递说要加 15 元，页面没写', shop: taobao, department: 'logistics' },
    [{ at: '2026-10-10 10:20:00', move: 'settle', values: { answer: '偏远地区运费已写进页面，先问清地址再下单。' } }],
  ),
  problem(
    '2026-10-12 21:15:00',
    'A02',
    {
      category: 'patrol',
      text: '巡店发现四层置物架主图链接到了三层的详情页',
      product: '四层置物架',
      shop: tmall,
      priority: 'high',
    },
    [
      {
        at: '2026-10-13 09:30:00',
        move: 'adopt',
        values: { answer: '属实，半小时内改好。巡店发现，记一次奖励。' },
      },
    ],
  ),
  problem('2026-10-15 16:22:00', 'B01', { category: 'idea', text: '补寄配件时在包裹里放一张安装图，少很多来问的' }, [
    { at: '2026-10-17 10:00:00', move: 'adopt', values: { answer: '采纳，仓库十月二十日起照做。' } },
  ]),
  problem('2026-10-19 11:48:00', 'A01', {
    category: 'policy',
    text: '买家问双十一能不能叠加满减，还没有说法',
    priority: 'high',
  }),
  problem('2026-10-21 17:05:00', 'A04', { category: 'system', text: '晚上九点前后消息发不出去，重登才好' }, [
    { at: '2026-10-22 10:10:00', move: 'drop', text: '平台那晚有故障公告，已恢复' },
  ]),
  problem('2026-10-26 15:33:00', 'A03', {
    category: 'product',
    text: '有买家问晾衣架能不能换短一点的管子',
    shop: taobao,
  }),
  problem('2026-10-29 20:10:00', 'A02', { category: 'memo', text: '双十一预售话术等运营发定稿', priority: 'low' }),
]

const knowledge = (at: string, values: EntryInput['values'], then: readonly SampleAct[] = []) =>
  ({ register: 'knowledge', at, person: 'M01', owner: 'A03', values, then }) as const satisfies SampleEntry

const answers: readonly SampleEntry[] = [
  knowledge('2026-10-05 11:30:00', {
    question: '置物架少了螺丝怎么办',
    answer: '非常抱歉给您添麻烦了。请把收到的配件拍一张照片给我，我今天就给您补寄一包，运费我们出，两三天能到。',
    category: 'after-sales',
    product: '三层置物架',
    shortcut: 'luosi',
  }),
  knowledge('2026-10-08 10:00:00', {
    question: '换鞋凳能坐多重的人',
    answer: '橡胶木实心的，150 公斤以内放心坐，放平地上不会晃。',
    category: 'product',
    product: '换鞋凳',
    shortcut: 'chengzhong',
  }),
  knowledge('2026-10-10 10:40:00', {
    question: '偏远地区运费怎么算',
    answer: '西藏、新疆这边快递要加 15 元，下单前我先帮您看一下地址，能省的路线我会选省的。',
    category: 'logistics',
    shortcut: 'yunfei',
  }),
  knowledge('2026-10-12 09:20:00', {
    question: '什么时候发货',
    answer: '今天 16 点前付款的今天发，之后的明天上午发，发出后您能在订单里看到运单号。',
    category: 'logistics',
    shortcut: 'fahuo',
  }),
  knowledge('2026-10-14 09:20:00', {
    question: '嫌贵，能不能便宜一点',
    answer:
      '理解您想买得划算。这款管壁比同价位的厚，五年内我们的返修不到百分之一；现在满 300 减 20，和置物架一起拍正好用上。',
    category: 'price',
    shortcut: 'jiage',
  }),
  knowledge('2026-10-02 09:00:00', {
    question: '国庆期间还发货吗',
    answer: '国庆每天照常发货，三号以后的快递会慢一两天。',
    category: 'policy',
    validUntil: '2026-10-08',
  }),
]

const complaint = (at: string, person: string, values: EntryInput['values'], then: readonly SampleAct[] = []) =>
  ({ register: 'complaints', at, person, owner: 'B01', values, then }) as const satisfies SampleEntry

const complaints: readonly SampleEntry[] = [
  complaint(
    '2026-10-07 14:20:00',
    'A02',
    {
      grade: '2',
      text: '买家说催了两次都没人告诉他什么时候补寄螺丝',
      channel: 'platform',
      shop: tmall,
      buyer: '云朵上的猫',
      product: '三层置物架',
      isServiceFault: true,
    },
    [
      { at: '2026-10-07 14:45:00', move: 'begin' },
      {
        at: '2026-10-07 16:10:00',
        move: 'answer',
        values: { outcome: '道歉并当天补寄，送一包防滑脚垫；买家表示接受。', compensation: 1_500, handlingMinutes: 85 },
      },
      {
        at: '2026-10-09 10:00:00',
        move: 'close',
        values: {
          cause: 'process',
          causeText: '补寄没有人跟到底',
          measure: '补寄一律记进待跟进，第二天下午检查',
          measureOwner: 'B01',
          measureDue: '2026-10-16',
        },
      },
    ],
  ),
  complaint(
    '2026-10-16 19:30:00',
    'A01',
    {
      grade: '1',
      text: '快递外箱破了，里面没有坏，买家要求下次包好一点',
      channel: 'chat',
      shop: taobao,
      buyer: '木木的家',
    },
    [
      {
        at: '2026-10-17 09:20:00',
        move: 'answer',
        values: { outcome: '已道歉，承诺加护角。', handlingMinutes: 20 },
      },
      { at: '2026-10-18 11:05:00', move: 'reopen', text: '买家又来说第二单的箱子还是没有护角' },
      {
        at: '2026-10-18 15:40:00',
        move: 'answer',
        values: { outcome: '与仓库核对，从今天起大件都加护角；补偿 10 元。', compensation: 1_000, handlingMinutes: 45 },
      },
      {
        at: '2026-10-20 10:15:00',
        move: 'close',
        values: { cause: 'logistics', measure: '大件一律加护角，每周抽查三件' },
      },
    ],
  ),
  complaint('2026-10-31 17:25:00', 'A03', {
    grade: '3',
    text: '买家说置物架倒下来砸到了脚，要求赔偿，说要找媒体',
    channel: 'phone',
    shop: tmall,
    buyer: '晴天小站长',
    product: '四层置物架',
  }),
]

/** Problems, knowledge and complaints. */
export const sampleDailyEntries: readonly SampleEntry[] = [...problems, ...answers, ...complaints]
