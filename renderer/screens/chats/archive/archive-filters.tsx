import { Button, DatePicker, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { whoSpeaks, type MessageFilter } from '#shared/contract/chats.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { FilterChoice } from '#renderer/kit/filter-choice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { usePausedText } from '#renderer/kit/use-paused-text.ts'
import { everybody, isNarrowed } from './archive-route.ts'

interface ArchiveFiltersProps {
  readonly filter: MessageFilter
  readonly shops: readonly Shop[]
  readonly people: readonly Person[]
  /** names of accounts nobody ever owned */
  readonly accounts: readonly string[]
  /** values by their name in the hash; undefined takes one out */
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
  readonly onClear: () => void
}

const dayText = (day: Dayjs | null | undefined): string | undefined => day?.format('YYYY-MM-DD')
const dayOf = (text: string | null): Dayjs | null => (text === null ? null : dayjs(text))

const DaysField = ({ filter, onChange }: Pick<ArchiveFiltersProps, 'filter' | 'onChange'>) => {
  const text = useText().archive.filters
  return (
    <DatePicker.RangePicker
      className="archive-days"
      aria-label={text.days}
      allowEmpty={[true, true]}
      placeholder={[text.from, text.to]}
      value={[dayOf(filter.from), dayOf(filter.to)]}
      presets={[7, 30, 90].map((count) => ({
        label: text.lastDays(count),
        value: () => [dayjs().subtract(count - 1, 'day'), dayjs()],
      }))}
      onChange={(days) => onChange({ from: dayText(days?.[0]), to: dayText(days?.[1]) })}
    />
  )
}

const BuyerField = ({ value, onSearch }: { value: string; onSearch: (name: string) => void }) => {
  const text = useText().archive.filters
  const [typed, setTyped] = usePausedText(value, onSearch)
  return (
    <Input
      className="archive-buyer"
      allowClear
      maxLength={100}
      aria-label={text.buyer}
      placeholder={text.buyer}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

/** What narrows hits and chats: days, shop, agent, buyer, who said it. */
export const ArchiveFilters = ({ filter, shops, people, accounts, onChange, onClear }: ArchiveFiltersProps) => {
  const words = useText().archive
  const text = words.filters
  const { agent } = filter
  const agents = [
    ...people.map(({ number, name }) => ({ value: number, label: words.person(name, number) })),
    ...accounts.map((account) => ({ value: account, label: words.nobodys(account) })),
  ]
  const isUnknown = agent !== null && !agents.some(({ value }) => value === agent)
  return (
    <>
      <DaysField filter={filter} onChange={onChange} />
      {shops.length < 2 ? null : (
        <FilterChoice
          label={text.shop}
          everything={text.allShops}
          width={116}
          value={filter.shopId === null ? null : String(filter.shopId)}
          options={shops.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(shop) => onChange({ shop })}
        />
      )}
      <FilterChoice
        label={text.agent}
        everything={text.allAgents}
        width={112}
        value={agent}
        options={isUnknown ? [...agents, { value: agent, label: agent }] : agents}
        onChoose={(chosen) => onChange({ agent: chosen })}
      />
      <BuyerField value={filter.buyer} onSearch={(name) => onChange({ name: name || undefined })} />
      <FilterChoice
        label={text.direction}
        everything={text.allDirections}
        width={146}
        value={filter.direction}
        options={(['people', ...whoSpeaks.filter((value) => value !== 'people')] as const).map((value) => ({
          value,
          label: words.direction[value],
        }))}
        onChoose={(direction) => onChange({ direction: direction ?? everybody })}
      />
      {isNarrowed(filter) ? (
        <Button type="link" onClick={onClear}>
          {text.clear}
        </Button>
      ) : null}
    </>
  )
}
