import type { Sample, Stratum } from '#shared/contract/quality-scores.ts'
import type { Text } from '#shared/text/text.ts'
import type { Format } from '#shared/text/format.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { useLayerNames, type LayerNames } from './layer-names.ts'

const rateOf = ({ settings }: Pick<Sample, 'settings'>, { standing }: Stratum): number =>
  ({ new: settings.newStaff, normal: settings.normal, excellent: settings.excellent })[standing]

const columnsOf = (
  text: Text['qualityScores'],
  format: Format,
  sample: Pick<Sample, 'settings'>,
  names: LayerNames,
): readonly Column<Stratum>[] => {
  const { columns } = text.sample
  const count = (key: 'chats' | 'wanted' | 'drawn'): Column<Stratum> => ({
    ...{ key, title: columns[key], width: 80, align: 'right' },
    value: (row) => row[key],
  })
  return [
    {
      key: 'agent',
      title: columns.agent,
      width: 140,
      grow: true,
      value: ({ name, agent }) => text.person(name, agent),
    },
    { key: 'standing', title: columns.standing, width: 90, value: ({ standing }) => text.standings[standing] },
    { key: 'shift', title: columns.shift, width: 90, value: ({ shift }) => names.shift(shift) },
    { key: 'platform', title: columns.platform, width: 100, value: ({ platform }) => names.platform(platform) },
    {
      ...{ key: 'rate', title: columns.rate, width: 80, align: 'right' },
      value: (row) => rateOf(sample, row),
      show: (row) => format.rate(rateOf(sample, row) * 1_000_000),
    },
    ...(['chats', 'wanted', 'drawn'] as const).map(count),
  ]
}

const sumOf = (plan: readonly Stratum[], key: 'chats' | 'wanted' | 'drawn'): number =>
  plan.reduce((sum, row) => sum + row[key], 0)

/** How many are drawn of each layer: agent, shift, platform. */
export const SamplePlan = ({ sample }: { sample: Pick<Sample, 'plan' | 'settings'> }) => {
  const text = useText().qualityScores
  const format = useFormat()
  const names = useLayerNames()
  const { plan } = sample
  const totals = Object.fromEntries(
    (['chats', 'wanted', 'drawn'] as const).map((key) => [key, format.count(sumOf(plan, key))]),
  )
  return (
    <DataTable
      name="quality-plan"
      columns={columnsOf(text, format, sample, names)}
      rows={plan}
      keyOf={({ agent, shift, platform }) => `${agent} ${shift} ${platform}`}
      totals={totals}
    />
  )
}
