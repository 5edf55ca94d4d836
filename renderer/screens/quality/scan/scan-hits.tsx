import { useMemo } from 'react'
import { Button, Segmented, Select } from 'antd'
import { scanRules, wordLists, type ScanHit } from '#shared/contract/quality-scan.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { widthOfAll } from '#renderer/registers/column-widths.ts'
import { MarkedLine } from './marked-line.tsx'
import { hitStates, type HitFilter } from './scan-filter.ts'
import { useHitWord } from './use-hit-word.ts'

const useColumns = (): readonly Column<ScanHit>[] => {
  const words = useText().qualityScan
  const format = useFormat()
  const wordOf = useHitWord()
  const { columns } = words.scan
  return useMemo(
    () => [
      { key: 'at', title: columns.at, width: 92, value: ({ at }) => at, show: ({ at }) => format.moment(at) },
      { key: 'agent', title: columns.agent, width: 72, value: ({ name, account }) => name ?? account },
      {
        key: 'rule',
        title: columns.rule,
        width: widthOfAll([...Object.values(words.rules), ...Object.values(words.lists)], 84),
        value: ({ rule, list }) => (list === null ? words.rules[rule] : words.lists[list]),
      },
      { key: 'word', title: columns.word, width: 92, value: wordOf },
      {
        ...{ key: 'text', title: columns.text, width: 260, grow: true },
        value: ({ text }) => text,
        show: ({ text, marks, word }) => <MarkedLine text={text} marks={word === '' ? [] : marks} />,
      },
      {
        ...{ key: 'severity', title: columns.severity, width: widthOfAll([columns.severity], 56) },
        value: ({ severity }) => words.severity[severity],
        show: ({ severity }) => <span className={`scan-severity is-${severity}`}>{words.severity[severity]}</span>,
      },
      {
        key: 'verdict',
        title: columns.verdict,
        width: 56,
        value: ({ verdict }) => (verdict === null ? '' : words.scan.state[verdict]),
      },
    ],
    [words, columns, format, wordOf],
  )
}

interface FiltersProps {
  readonly filter: HitFilter
  readonly onFilter: (changes: Readonly<Record<string, string | null>>) => void
}

const Filters = ({ filter, onFilter }: FiltersProps) => {
  const words = useText().qualityScan
  return (
    <>
      <Segmented
        size="small"
        aria-label={words.scan.state.label}
        options={[...hitStates, 'all' as const].map((value) => ({ value, label: words.scan.state[value] }))}
        value={filter.state ?? 'all'}
        onChange={(state) => onFilter({ state })}
      />
      <Select
        size="small"
        style={{ width: 128 }}
        aria-label={words.scan.filter}
        value={filter.list ?? filter.rule ?? ''}
        options={[
          { value: '', label: words.scan.all },
          ...scanRules.map((value) => ({ value, label: words.rules[value] })),
          ...wordLists.map((value) => ({ value, label: words.lists[value] })),
        ]}
        onChange={(value) =>
          onFilter({
            rule: scanRules.find((rule) => rule === value) ?? null,
            list: wordLists.find((list) => list === value) ?? null,
          })
        }
      />
      {filter.agent === null ? null : (
        <Button size="small" onClick={() => onFilter({ agent: null })}>
          {words.scan.clear}
        </Button>
      )}
    </>
  )
}

interface ScanHitsProps extends FiltersProps {
  readonly rows: readonly (ScanHit | undefined)[]
  readonly onNeed: (from: number, to: number) => void
  readonly chosen: string | null
  readonly onChoose: (hit: ScanHit) => void
}

/** All hits of the filter, the gravest first and then the newest. */
export const ScanHits = ({ rows, onNeed, chosen, onChoose, ...filters }: ScanHitsProps) => (
  <DataTable
    name="quality-hits"
    columns={useColumns()}
    rows={rows}
    total={rows.length}
    onNeed={onNeed}
    keyOf={({ key }) => key}
    selectedKey={chosen}
    onOpen={onChoose}
    filters={<Filters {...filters} />}
    empty={<span className="mute">{useText().qualityScan.scan.noHits}</span>}
  />
)
