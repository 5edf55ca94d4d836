import { handoverKinds, type Handover, type HandoverEntry } from '#shared/contract/handovers.ts'
import { localTime, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk, Option } from '../command.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { handoverJson, handoverText } from './handover-forms.ts'
import { chosenAgent, personMeant, shopNamed } from './lookups.ts'
import { handoverLookCommands, idOf, itemOf } from './handover-looks.ts'

const answerOf = (desk: Desk, handover: Handover, words?: string): Answer => ({
  json: handoverJson(handover),
  text: words === undefined ? handoverText(desk, handover) : `${words}\n${handoverText(desk, handover)}`,
})

const open = async (desk: Desk): Promise<Answer> =>
  answerOf(
    desk,
    await desk.call('handovers.open', {
      day: desk.required('date') as LocalDate,
      fromShift: desk.required('from-shift'),
      toShift: desk.required('to-shift'),
    }),
  )

/** `2026-11-22 18:00`, with a T or seconds if somebody likes. */
const dueOf = (desk: Desk): LocalTime | null => {
  const typed = desk.option('due')
  if (typed === null) return null
  const spaced = typed.trim().replace('T', ' ')
  const parsed = localTime.safeParse(spaced.length === 16 ? `${spaced}:00` : spaced)
  if (!parsed.success) throw new WrongUsage('not-a-moment', { option: '--due', value: typed })
  return parsed.data
}

const entryOf = async (desk: Desk): Promise<HandoverEntry> => {
  const shop = desk.option('shop')
  const owner = desk.option('owner')
  return {
    kind: handoverKinds.find((kind) => kind === desk.required('kind')) ?? 'other',
    shop: shop === null ? null : (await shopNamed(desk, shop)).name,
    buyer: desk.option('buyer') ?? '',
    orderNo: desk.option('order') ?? '',
    happened: desk.required('text'),
    toDo: desk.option('to-do') ?? '',
    due: dueOf(desk),
    isUrgent: desk.has('urgent'),
    owner: owner === null ? null : ((await personMeant(desk, owner))?.number ?? owner),
  }
}

const add = async (desk: Desk): Promise<Answer> => {
  const handover = idOf(desk)
  return answerOf(desk, await desk.call('handovers.add', { handover, entry: await entryOf(desk), source: null }))
}

const sign = async (desk: Desk): Promise<Answer> => {
  const agent = (await chosenAgent(desk)) ?? ''
  const handover = await desk.call('handovers.sign', { id: idOf(desk), agent, pin: desk.required('pin') })
  const words = desk.text.cli.handovers
  return answerOf(desk, handover, handover.state === 'signed' ? words.signed : words.halfSigned)
}

const note = async (desk: Desk): Promise<Answer> =>
  answerOf(
    desk,
    await desk.call('handovers.note', { handover: idOf(desk), item: itemOf(desk), text: desk.required('text') }),
  )

const close = async (desk: Desk): Promise<Answer> =>
  answerOf(
    desk,
    await desk.call('handovers.close', {
      handover: idOf(desk),
      item: itemOf(desk),
      outcome: desk.option('text') ?? '',
    }),
    desk.text.cli.handovers.closed(desk.required('item')),
  )

const remark = async (desk: Desk): Promise<Answer> =>
  answerOf(
    desk,
    await desk.call('handovers.remark', {
      id: idOf(desk),
      agent: await chosenAgent(desk),
      text: desk.required('text'),
    }),
  )

const files = { name: 'ID', least: 1, most: 1 } as const
const item: Option = { name: 'item', value: 'N', about: 'handoverItem', isRequired: true }

/** `handover open|add|sign|note|close|remark`, and what only looks: `list|show|suggest|verify`. */
export const handoverCommands: readonly Command[] = [
  {
    words: ['handover', 'open'],
    about: 'handoverOpen',
    options: [
      { name: 'from-shift', value: 'CODE', about: 'handoverFrom', isRequired: true },
      { name: 'to-shift', value: 'CODE', about: 'handoverTo', isRequired: true },
      { name: 'date', value: 'D', about: 'handoverDate', isRequired: true, isDay: true },
    ],
    database: 'kept',
    run: open,
  },
  {
    words: ['handover', 'add'],
    about: 'handoverAdd',
    files,
    options: [
      {
        name: 'kind',
        value: handoverKinds.join('|'),
        about: 'handoverKind',
        isRequired: true,
        choices: handoverKinds,
      },
      { name: 'text', value: 'T', about: 'handoverText', isRequired: true },
      { name: 'urgent', value: null, about: 'handoverUrgent' },
      { name: 'order', value: 'NO', about: 'handoverOrder' },
      { name: 'to-do', value: 'T', about: 'handoverToDo' },
      { name: 'due', value: 'TIME', about: 'handoverDue' },
      { name: 'shop', value: 'NAME', about: 'handoverShop' },
      { name: 'buyer', value: 'T', about: 'handoverBuyer' },
      { name: 'owner', value: 'ID', about: 'handoverOwner' },
    ],
    database: 'kept',
    run: add,
  },
  {
    words: ['handover', 'sign'],
    about: 'handoverSign',
    files,
    options: [
      { name: 'agent', value: 'ID', about: 'handoverAgent', isRequired: true },
      { name: 'pin', value: 'PIN', about: 'handoverPin', isRequired: true },
    ],
    database: 'kept',
    run: sign,
  },
  {
    words: ['handover', 'note'],
    about: 'handoverNote',
    files,
    options: [item, { name: 'text', value: 'T', about: 'handoverNoteText', isRequired: true }],
    database: 'kept',
    run: note,
  },
  {
    words: ['handover', 'close'],
    about: 'handoverClose',
    files,
    options: [item, { name: 'text', value: 'T', about: 'handoverOutcome' }],
    database: 'kept',
    run: close,
  },
  {
    words: ['handover', 'remark'],
    about: 'handoverRemark',
    files,
    options: [
      { name: 'text', value: 'T', about: 'handoverRemarkText', isRequired: true },
      { name: 'agent', value: 'ID', about: 'handoverRemarkAgent' },
    ],
    database: 'kept',
    run: remark,
  },
  ...handoverLookCommands,
]
