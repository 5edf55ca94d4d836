import { Button, Space } from 'antd'
import type { Plan, PlanSignature } from '#shared/contract/plans.ts'
import { refundReasons } from '#shared/kit/refund-reasons.ts'
import { inOrder } from '#shared/rules/dated-versions.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { signingVersions, versionKey, type SigningVersion } from './plans-signing-versions.ts'
import { planStateOf } from './plans-states.ts'
import { targetText } from './plans-target.ts'
import './plans.css'

/** An edge as short as it can be said: whole yuan without decimals. */
const yuanText = (fen: number, format: Format): string =>
  fen % 100 === 0 ? format.count(fen / 100) : format.amount(fen)

const hasOwnRefunds = ({ refunds }: Plan): boolean =>
  refunds.reasons.length < refundReasons.length || refunds.withinDays !== null

/** What a plan pays besides its tiers, in words, for the list. */
export const extrasText = (plan: Plan, text: Text['plans'], format: Format): string => {
  const { perOrder, products, teamPool, newHire, refunds, guarantee, cap, coefficients } = text.extrasCount
  const parts = [
    plan.perOrder > 0 ? `${perOrder} ${format.amount(plan.perOrder)}` : null,
    plan.products.length > 0 ? `${products} ${format.count(plan.products.length)}` : null,
    plan.teamPool !== null ? `${teamPool} ${format.rate(plan.teamPool.rate)}` : null,
    plan.newHire !== null ? `${newHire} ${format.rate(plan.newHire.rate)}` : null,
    hasOwnRefunds(plan) ? refunds : null,
    plan.guarantee !== null ? `${guarantee} ${format.amount(plan.guarantee)}` : null,
    plan.cap !== null ? `${cap} ${format.amount(plan.cap)}` : null,
    plan.coefficients.length > 0 ? `${coefficients} ${format.count(plan.coefficients.length)}` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

const signedText = (version: SigningVersion | undefined, text: Text['plans'], format: Format): string | null => {
  if (version === undefined || version.people.length === 0) return null
  const { people, signed } = version
  return signed === people.length
    ? text.signing.allSigned
    : text.signing.signed(format.count(signed), format.count(people.length))
}

const versionColumns = (
  text: Text['plans'],
  format: Format,
  { plans: all, month }: Pick<PlansTableProps, 'plans' | 'month'>,
): readonly Column<Plan>[] => [
  { key: 'group', title: text.columns.group, width: 110, value: (plan) => targetText(plan, text) },
  { key: 'name', title: text.columns.name, width: 130, grow: true, value: (plan) => plan.name },
  {
    key: 'from',
    title: text.columns.from,
    width: 100,
    value: (plan) => plan.from,
    show: (plan) => format.month(plan.from),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 100,
    value: (plan) => text.states[planStateOf(plan, all, month)],
    show: (plan) => {
      const state = planStateOf(plan, all, month)
      return state === 'now' ? <strong>{text.states.now}</strong> : <span className="mute">{text.states[state]}</span>
    },
  },
]

const termColumns = (text: Text['plans'], format: Format): readonly Column<Plan>[] => [
  { key: 'basis', title: text.columns.basis, width: 90, value: (plan) => text.bases[plan.basis] },
  { key: 'mode', title: text.columns.mode, width: 90, value: (plan) => text.modes[plan.tiers.mode] },
  {
    key: 'tiers',
    title: text.columns.tiers,
    width: 330,
    grow: true,
    value: (plan) =>
      plan.tiers.steps.map(([from, rate]) => text.stepText(yuanText(from, format), format.rate(rate))).join(' · '),
  },
  {
    key: 'extras',
    title: text.columns.extras,
    width: 140,
    grow: true,
    value: (plan) => extrasText(plan, text, format),
  },
]

const signedColumn = (
  text: Text['plans'],
  format: Format,
  { plans, signatures }: Pick<PlansTableProps, 'plans' | 'signatures'>,
): Column<Plan> => {
  const versions = new Map(signingVersions(plans, signatures).map((version) => [version.key, version]))
  return {
    key: 'signed',
    title: text.columns.signed,
    width: 84,
    value: (plan) => signedText(versions.get(versionKey(plan)), text, format),
    show: (plan) => <span className="mute">{signedText(versions.get(versionKey(plan)), text, format)}</span>,
  }
}

interface PlansTableProps {
  readonly plans: readonly Plan[]
  readonly signatures: readonly PlanSignature[]
  /** the present month, `YYYY-MM` */
  readonly month: string
  readonly onAdd: () => void
  readonly onOpen: (plan: Plan) => void
  readonly onSigning: () => void
}

/** Every version of every plan, by group, newest first, with the one that holds now and how many signed. */
export const PlansTable = (props: PlansTableProps) => {
  const { plans, onAdd, onOpen, onSigning } = props
  const text = useText().plans
  const format = useFormat()
  const add = (
    <Button size={plans.length === 0 ? 'middle' : 'small'} type="primary" onClick={onAdd}>
      {text.add}
    </Button>
  )
  if (plans.length === 0) return <EmptyNotice title={text.emptyTitle} text={text.emptyText} actions={add} />
  return (
    <DataTable
      name="plans"
      columns={[
        ...versionColumns(text, format, props),
        ...termColumns(text, format),
        signedColumn(text, format, props),
      ]}
      rows={inOrder(plans)}
      keyOf={versionKey}
      onOpen={onOpen}
      filters={
        <Space>
          {add}
          <Button size="small" onClick={onSigning}>
            {text.signing.open}
          </Button>
        </Space>
      }
    />
  )
}
