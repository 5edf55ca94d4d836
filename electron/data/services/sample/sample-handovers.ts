import type { Handover, HandoverEntry } from '#shared/contract/handovers.ts'
import type { Person } from '#shared/contract/people.ts'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { open } from '../handovers/handover.ts'
import { add, close, note } from '../handovers/items.ts'
import { signAs } from '../handovers/signing.ts'
import { sampleUnpaid } from './sample-follow-up.ts'
import { serving, type SampleShift } from './sample-roster.ts'
import { two } from './sample-sequence.ts'
import { taobao, tmall } from './sample-team.ts'

// The sample shop's last handovers of October: three signed ones that carry one matter on and on, and one that nobody has finished.

const at = (context: Context, moment: string): Context => ({ ...context, now: () => moment as LocalTime })

const matter = (kind: HandoverEntry['kind'], happened: string, more: Partial<HandoverEntry> = {}): HandoverEntry => ({
  kind,
  shop: tmall,
  buyer: '',
  orderNo: '',
  happened,
  toDo: '',
  due: null,
  isUrgent: false,
  owner: null,
  ...more,
})

const missingPart = matter('stock', '三层置物架少发一块层板，买家已经问了两次', {
  buyer: '青**屋',
  toDo: '催仓库补发，把运单号告诉买家',
  due: '2026-10-31 18:00:00' as LocalTime,
})
const undecided = matter('lead', '在床头柜和落地灯之间犹豫，说晚上和家里人商量', {
  shop: taobao,
  buyer: '木**下',
  toDo: '晚上八点以后问一声，可以说满 300 减 20',
})
const bent = matter('after-sales', '晾衣架的管子压弯了，照片已发来，同意换一根', {
  buyer: '晴**天',
  toDo: '等仓库回复有没有单独的管子',
})
const invoice = matter('promise', '答应今天晚上十点前把电子发票发给买家', {
  buyer: '阿**禾',
  toDo: '开好以后在会话里发过去',
  due: '2026-10-31 22:00:00' as LocalTime,
  isUrgent: true,
})

const addressChange = (): HandoverEntry => {
  const order = sampleUnpaid()[3]
  return matter('pending', '等买家付款以后改收货地址', {
    buyer: shortenedName(order?.buyer ?? null) ?? '',
    orderNo: order?.orderNo ?? '',
    toDo: '付款后马上改，改好在备注里写 A01',
  })
}

const nameOf = (day: LocalDate, shift: SampleShift, but: string | null): string =>
  serving(day, shift).find(({ number }) => number !== but)?.number ?? ''

/** Both sides of a change of shift, by the sample's roster. */
const sidesOf = (people: readonly Person[], { day, fromShift, toShift }: Handover): readonly Person[] => {
  const outgoing = nameOf(day, fromShift as SampleShift, null)
  const incoming = nameOf(toShift === 'D' ? dayAfter(day, 1) : day, toShift as SampleShift, outgoing)
  return [outgoing, incoming].flatMap((number) => people.find((person) => person.number === number) ?? [])
}

interface Opening {
  readonly day: string
  readonly from: SampleShift
  readonly items: readonly HandoverEntry[]
}

/** Opens a handover at a moment and writes its items, one a minute. */
const opened = (context: Context, moment: string, { day, from, items }: Opening): Handover => {
  const then = at(context, moment)
  const handover = open(then, { day: day as LocalDate, fromShift: from, toShift: from === 'D' ? 'E' : 'D' })
  const minute = Number(moment.slice(14, 16)) + 1
  return items.reduce(
    (_latest, entry, index) =>
      add(at(context, `${moment.slice(0, 14)}${two(minute + index)}:00`), {
        handover: handover.id,
        entry,
        source: null,
      }),
    handover,
  )
}

const itemLike = (handover: Handover, entry: HandoverEntry): number =>
  handover.items.find(({ happened }) => happened === entry.happened)?.id ?? 0

/** Brings the handovers in through the services the screens use, at the times they were written. */
export const storeSampleHandovers = (context: Context): void => {
  const people = listPeople(context.sql)
  const sign = (handover: Handover, moment: string): void => {
    for (const person of sidesOf(people, handover)) signAs(at(context, moment), handover.id, person)
  }
  const first = opened(context, '2026-10-30 15:40:00', {
    day: '2026-10-30',
    from: 'D',
    items: [missingPart, undecided],
  })
  sign(first, '2026-10-30 16:05:00')
  const second = opened(context, '2026-10-30 22:05:00', { day: '2026-10-30', from: 'E', items: [bent] })
  close(at(context, '2026-10-30 22:15:00'), {
    handover: second.id,
    item: itemLike(second, undecided),
    outcome: '买了床头柜，已付款',
  })
  note(at(context, '2026-10-30 22:18:00'), {
    handover: second.id,
    item: itemLike(second, missingPart),
    text: '仓库说明早补发',
  })
  sign(second, '2026-10-31 09:03:00')
  const third = opened(context, '2026-10-31 15:45:00', { day: '2026-10-31', from: 'D', items: [invoice] })
  note(at(context, '2026-10-31 15:50:00'), {
    handover: third.id,
    item: itemLike(third, missingPart),
    text: '已补发，运单号还没有',
  })
  sign(third, '2026-10-31 16:08:00')
  opened(context, '2026-10-31 21:50:00', { day: '2026-10-31', from: 'E', items: [addressChange()] })
}
