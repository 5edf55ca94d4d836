import { Refusal } from '#shared/contract/failure.ts'
import type { AwardProposal, FundMonth, LadderStanding } from '#shared/contract/ledger.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import type { Answer, Command, Desk, Option } from '../command.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'

const monthOption: Option = { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true }
const monthIn = (desk: Desk): Month => desk.required('month') as Month

const kindWord = (desk: Desk, kind: string): string => wordsOf(desk.text, 'awards').choices['kind']?.[kind] ?? kind
const stepWord = (desk: Desk, step: string | null): string =>
  step === null ? desk.text.ledger.warnings.none : (wordsOf(desk.text, 'warnings').choices['step']?.[step] ?? step)

const lineOf = (desk: Desk, { kind, key, people, text, evidence, granted, points, bonus }: AwardProposal): string => {
  const words = desk.text.ledger.proposals
  const names = words.people(people.map(({ name }) => name))
  const gain = words.gain(points, bonus === 0 ? null : desk.format.money(bonus))
  const given = granted.length === 0 ? '' : ` (${desk.text.cli.ledger.granted(granted.length)})`
  const proofs = evidence === '' ? '' : `\n    ${evidence.replaceAll('\n', '\n    ')}`
  return `${kindWord(desk, kind)}  ${names}: ${text}  ${gain}${given}\n    ${key}${proofs}`
}

const proposals = async (desk: Desk): Promise<Answer> => {
  const month = monthIn(desk)
  const value = await desk.call('ledger.proposals', { month })
  const { reasons } = desk.text.ledger.proposals
  const lines = [
    ...value.proposals.map((proposal) => lineOf(desk, proposal)),
    ...value.none.map(({ kind, reason }) => `${kindWord(desk, kind)}: ${reasons[reason]}`),
  ]
  return { json: { month, ...value }, text: lines.join('\n') }
}

const wholeIn = (desk: Desk, name: string, otherwise: number): number => {
  const typed = desk.option(name)
  if (typed === null) return otherwise
  if (!/^\d{1,9}$/.test(typed)) throw new WrongUsage('not-fen', { option: `--${name}`, value: typed })
  return Number(typed)
}

const entryJson = ({ id, state, person, values, source }: RegisterEntry) => ({
  ...{ id, state, agent: person?.agent ?? null, kind: values['kind'], month: values['month'] },
  ...{ points: values['points'], bonus: values['bonus'], text: values['text'], evidence: values['evidence'], source },
})

const grant = async (desk: Desk): Promise<Answer> => {
  const month = monthIn(desk)
  const key = desk.files[0] ?? ''
  const known = await desk.call('ledger.proposals', { month })
  const proposal = known.proposals.find((one) => one.key === key)
  if (proposal === undefined) throw new Refusal('not-found', { what: 'award', key })
  const agent = desk.option('agent')
  const entries = await desk.call('ledger.grant', {
    ...{ month, key, agents: agent === null ? proposal.people.map((one) => one.agent) : [agent] },
    points: wholeIn(desk, 'points', Math.max(0, proposal.points)),
    bonus: toFen(wholeIn(desk, 'bonus', proposal.bonus)),
    text: desk.option('text') ?? proposal.text,
  })
  const names = desk.text.ledger.proposals.people(entries.map(({ person }) => person?.name ?? ''))
  return {
    json: { entries: entries.map(entryJson) },
    text: desk.text.ledger.proposals.done(kindWord(desk, proposal.kind), names),
  }
}

const standingJson = ({ warnings, ...standing }: LadderStanding) => ({
  ...standing,
  warnings: warnings.map(({ id, values }) => ({ id, step: values['step'], month: values['month'] })),
})

const standing = async (desk: Desk): Promise<Answer> => {
  const month = monthIn(desk)
  const rows = await desk.call('ledger.standing', { month })
  const { columns, ended } = desk.text.ledger.warnings
  const table = textTable(
    [
      { title: columns.who },
      ...[columns.points, columns.awards, columns.warnings].map((title) => ({ title, isRight: true })),
      ...[columns.last, columns.next].map((title) => ({ title })),
    ],
    rows.map(({ agent, name, points, awards, warnings, last, next }) => [
      ...[`${agent} ${name}`, String(points), String(awards), String(warnings.length)],
      ...[stepWord(desk, last), next === null ? ended : stepWord(desk, next)],
    ]),
  )
  return { json: { month, rows: rows.map(standingJson) }, text: table }
}

const fundLine = ({ entry, balance }: FundMonth['lines'][number]) => ({
  ...{ id: entry.id, day: entry.values['day'], direction: entry.values['direction'] },
  ...{ amount: entry.values['amount'], text: entry.values['text'], agent: entry.person?.agent ?? null },
  ...{ cancelled: balance === null, balance },
})

const fund = async (desk: Desk): Promise<Answer> => {
  const { lines, shopNames: _shops, ...sums } = await desk.call('ledger.fund', { month: monthIn(desk) })
  const { fund: words } = desk.text.ledger
  const { columns } = words
  const { amount } = desk.format
  const rows = lines.map(fundLine)
  const table = textTable(
    [
      ...[columns.day, columns.text].map((title) => ({ title })),
      ...[columns.in, columns.out, columns.balance].map((title) => ({ title, isRight: true })),
    ],
    [
      ['', words.before, '', '', amount(sums.before)],
      ...rows.map((row) => {
        const money = amount(Number(row.amount))
        const [into, out] = row.direction === 'in' ? [money, ''] : ['', money]
        return [
          String(row.day),
          String(row.text),
          into,
          out,
          row.balance === null ? words.cancelled : amount(row.balance),
        ]
      }),
      ['', words.balance, amount(sums.income), amount(sums.spending), amount(sums.balance)],
    ],
  )
  return { json: { ...sums, lines: rows }, text: table }
}

/** `ledger proposals`, `ledger grant`, `ledger standing`, `ledger fund`. */
export const ledgerCommands: readonly Command[] = [
  {
    words: ['ledger', 'proposals'],
    about: 'ledgerProposals',
    options: [monthOption],
    database: 'kept',
    run: proposals,
  },
  {
    words: ['ledger', 'grant'],
    about: 'ledgerGrant',
    files: { name: 'KEY', least: 1, most: 1 },
    options: [
      monthOption,
      { name: 'agent', value: 'ID', about: 'ledgerAgent' },
      { name: 'points', value: 'N', about: 'ledgerPoints' },
      { name: 'bonus', value: 'FEN', about: 'ledgerBonus' },
      { name: 'text', value: 'T', about: 'ledgerText' },
    ],
    database: 'kept',
    run: grant,
  },
  { words: ['ledger', 'standing'], about: 'ledgerStanding', options: [monthOption], database: 'kept', run: standing },
  { words: ['ledger', 'fund'], about: 'ledgerFund', options: [monthOption], database: 'kept', run: fund },
]
