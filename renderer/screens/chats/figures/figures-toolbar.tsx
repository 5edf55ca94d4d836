import { Checkbox, Select } from 'antd'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SpanPicker } from '../span-picker.tsx'
import { compareNames, nameOf, rangeNames, spanOf, type Span } from './figures-range.ts'
import { compareOf, type Changes, type Query } from './figures-route.ts'
import { ruleSetName } from '../rule-sets/rule-set-words.ts'

/** What the choices above the figures need to know. */
export interface ToolbarProps {
  readonly query: Query
  readonly span: Span
  /** by the clock of this computer */
  readonly today: LocalDate
  readonly newest: LocalDate | null
  readonly shops: readonly Shop[]
  /** one version of each rule set, the newest that holds */
  readonly ruleSets: readonly RuleSet[]
  /** the rule set of the settings */
  readonly current: string
  readonly hasRoster: boolean
  readonly onChange: (changes: Changes) => void
}

const RangeChoice = ({ span, today, newest, onChange }: ToolbarProps) => {
  const text = useText().chats.range
  return (
    <SpanPicker
      text={text}
      span={span}
      names={rangeNames.map((value) => ({ value, label: text[value] }))}
      chosen={nameOf(span, today, newest)}
      onName={(name) => onChange({ ...spanOf(name, today, newest) })}
      onSpan={onChange}
    />
  )
}

const ShopChoice = ({ query, shops, onChange }: ToolbarProps) => {
  const text = useText().chats
  if (shops.length < 2) return null
  return (
    <Select
      size="small"
      style={{ width: 130 }}
      popupMatchSelectWidth={false}
      aria-label={text.shop}
      value={query.shop ?? ''}
      options={[
        { value: '', label: text.everyShop },
        ...shops.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(shop) => onChange({ shop })}
    />
  )
}

const RuleSetChoice = ({ query, ruleSets, current, onChange }: ToolbarProps) => {
  const text = useText().chats
  return (
    <Select
      size="small"
      style={{ width: 220 }}
      popupMatchSelectWidth={false}
      aria-label={text.rules}
      value={query.rules ?? current}
      options={ruleSets.map((version) => {
        const name = ruleSetName(version, text.ruleSets)
        return { value: version.id, label: version.id === current ? text.shopsOwn(name) : name }
      })}
      onChange={(rules) => onChange({ rules: rules === current ? undefined : rules })}
    />
  )
}

/** Which days, shop and rules; what they are compared with. One line, every choice kept in the hash. */
export const FiguresToolbar = (props: ToolbarProps) => {
  const text = useText().chats
  const { query, hasRoster, onChange } = props
  return (
    <div className="figures-toolbar">
      <RangeChoice {...props} />
      <ShopChoice {...props} />
      <RuleSetChoice {...props} />
      <Select
        size="small"
        style={{ width: 126 }}
        popupMatchSelectWidth={false}
        aria-label={text.compare}
        value={compareOf(query) ?? 'none'}
        options={(['none', ...compareNames] as const).map((value) => ({ value, label: text.compares[value] }))}
        onChange={(compare) => onChange({ compare: compare === 'none' ? undefined : compare })}
      />
      {hasRoster ? (
        <Checkbox
          checked={query.onShift === '1'}
          onChange={(event) => onChange({ onShift: event.target.checked ? '1' : undefined })}
        >
          {text.onShift}
        </Checkbox>
      ) : null}
    </div>
  )
}
