import { Button, Checkbox } from 'antd'
import { attribution, doubts, orderStatus, type OrderFilter } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { FilterChoice } from '#renderer/kit/filter-choice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { personWords, namesOf } from '../agent-names.ts'
import { everyMonth, latestMonth } from '../orders-route.ts'
import { SearchField } from './search-field.tsx'

interface ListFiltersProps {
  readonly filter: OrderFilter
  readonly months: readonly Month[]
  readonly people: readonly Person[]
  readonly shops: readonly Shop[]
  /** values by their name in the hash; undefined takes one out */
  readonly onChange: (changes: Readonly<Record<string, string | undefined>>) => void
  readonly onClear: () => void
}

const MonthChoice = ({ filter, months, onChange }: Pick<ListFiltersProps, 'filter' | 'months' | 'onChange'>) => {
  const text = useText().orders
  const latest = latestMonth(months)
  return (
    <>
      {filter.month === null ? null : (
        <MonthPicker value={filter.month} months={months} onChange={(month) => onChange({ month })} />
      )}
      <Checkbox
        checked={filter.month === null}
        onChange={(event) => onChange({ month: event.target.checked ? everyMonth : (latest ?? undefined) })}
      >
        {text.allMonths}
      </Checkbox>
    </>
  )
}

/** What narrows the list: month, shop, status, credit, person, words. */
export const ListFilters = ({ filter, months, people, shops, onChange, onClear }: ListFiltersProps) => {
  const text = useText().orders
  const words = useText().desk
  const names = namesOf(people)
  const isNarrowed =
    filter.shopId !== null ||
    filter.status !== null ||
    filter.state !== null ||
    filter.doubt !== null ||
    filter.agent !== null ||
    filter.search !== ''
  return (
    <>
      <MonthChoice filter={filter} months={months} onChange={onChange} />
      {shops.length < 2 ? null : (
        <FilterChoice
          label={text.fields.shop}
          everything={text.allShops}
          size="small"
          width={100}
          value={filter.shopId === null ? null : String(filter.shopId)}
          options={shops.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(shopId) => onChange({ shopId })}
        />
      )}
      <FilterChoice
        label={text.fields.status}
        everything={text.allStatuses}
        size="small"
        width={90}
        value={filter.status}
        options={orderStatus.options.map((value) => ({ value, label: text.status[value] }))}
        onChoose={(status) => onChange({ status })}
      />
      <FilterChoice
        label={text.fields.whose}
        everything={text.allStates}
        size="small"
        width={88}
        value={filter.state}
        options={attribution.shape.state.options.map((value) => ({ value, label: text.state[value] }))}
        onChoose={(state) => onChange({ state })}
      />
      <FilterChoice
        label={words.order.doubts}
        everything={words.allDoubtsOfList}
        size="small"
        width={90}
        value={filter.doubt}
        options={doubts.map((value) => ({ value, label: words.doubts[value] }))}
        onChoose={(doubt) => onChange({ doubt })}
      />
      <FilterChoice
        label={text.agent}
        everything={text.allAgents}
        size="small"
        width={90}
        value={filter.agent}
        options={people.map(({ number }) => ({ value: number, label: personWords(text, names, number) }))}
        onChoose={(agent) => onChange({ agent })}
      />
      <SearchField
        value={filter.search}
        label={text.search}
        hint={text.searchHint}
        onSearch={(search) => onChange({ search: search || undefined })}
      />
      {isNarrowed ? (
        <Button size="small" type="link" onClick={onClear}>
          {text.clearFilters}
        </Button>
      ) : null}
    </>
  )
}
