import type { RefObject } from 'react'
import { Button, Checkbox, Dropdown, Input, Segmented, type InputRef } from 'antd'
import type { EntryList } from '#shared/contract/registers.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useMay } from '#renderer/app/access.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { widthOfAll } from './column-widths.ts'
import { PersonSelect } from './person-select.tsx'
import { openStates, unfinished, type ListFilter } from './register-filter.ts'
import type { RegisterPeople } from './use-register-people.ts'

interface RegisterBarProps {
  readonly register: RegisterName
  readonly list: EntryList | null
  readonly filter: ListFilter
  readonly team: RegisterPeople
  readonly search: RefObject<InputRef | null>
  readonly output: {
    readonly isBusy: boolean
    readonly print: () => void
    readonly savePdf: () => void
    readonly saveWorkbook: () => void
  }
  /** null: whoever is at the window may not write here */
  readonly onAdd: (() => void) | null
  readonly onChange: (filter: ListFilter) => void
}

const all = 'all'
const manyStates = 4
/** Room for a name, in pixels; a longer question has more. */
const nameWidth = 100

interface StateOption {
  readonly value: string
  readonly word: string
  readonly count: number
}

const useStateOptions = ({ register, list, filter }: RegisterBarProps): readonly StateOption[] => {
  const text = useText()
  const { states } = definitionOf(register)
  const words = wordsOf(text, register)
  const open = openStates(register)
  const countOf = (of: readonly string[]) => of.reduce((sum, state) => sum + (list?.states[state] ?? 0), 0)
  const single = states.map((state) => ({ value: state, word: words.states[state] ?? state, count: countOf([state]) }))
  return [
    { value: all, word: text.registers.bar.all, count: countOf(states) },
    ...(open.length > 1 ? [{ value: unfinished, word: text.registers.bar.unfinished, count: countOf(open) }] : []),
    // Of many states only those that hold something are worth the room.
    ...single.filter(({ value, count }) => states.length < manyStates || count > 0 || value === filter.state),
  ]
}

const StateFilter = (props: RegisterBarProps) => {
  const { filter, onChange } = props
  const text = useText().registers.bar
  const format = useFormat()
  return (
    <Segmented
      size="small"
      aria-label={text.filter}
      options={useStateOptions(props).map(({ value, word, count }) => ({
        value,
        label: text.withCount(word, format.count(count)),
      }))}
      value={filter.state ?? all}
      onChange={(state) => onChange({ ...filter, state: state === all ? null : state })}
    />
  )
}

const PersonFilter = ({ register, team, filter, onChange }: RegisterBarProps) => {
  const text = useText()
  const { person, hasOwner } = definitionOf(register)
  const words = wordsOf(text, register)
  const one = (key: 'person' | 'owner', label: string) => (
    <span style={{ width: widthOfAll([label], nameWidth) }}>
      <PersonSelect
        size="small"
        label={label}
        placeholder={label}
        people={team.people}
        value={filter[key]}
        onChange={(agent) => onChange({ ...filter, [key]: agent })}
      />
    </span>
  )
  return (
    <>
      {person === 'none' ? null : one('person', words.person ?? '')}
      {hasOwner ? one('owner', text.registers.owner) : null}
    </>
  )
}

const Output = ({ output }: Pick<RegisterBarProps, 'output'>) => {
  const text = useText().registers
  const may = useMay()
  const items = [
    { key: 'print', label: text.bar.print, onClick: output.print },
    { key: 'pdf', label: text.bar.pdf, onClick: output.savePdf },
    ...(may('registers.saveWorkbook')
      ? [{ key: 'workbook', label: text.bar.workbook, onClick: output.saveWorkbook }]
      : []),
  ]
  return (
    <Dropdown trigger={['click']} disabled={output.isBusy} menu={{ items }}>
      <Button size="small" loading={output.isBusy}>
        {text.bar.output}
      </Button>
    </Dropdown>
  )
}

/** The line above a register's list: a new entry, which ones are shown, paper and workbook. */
export const RegisterBar = (props: RegisterBarProps) => {
  const { list, filter, search, output, onAdd, onChange } = props
  const text = useText().registers.bar
  const format = useFormat()
  return (
    <>
      {onAdd === null ? null : (
        <Button size="small" type="primary" onClick={onAdd} aria-keyshortcuts={text.addKey}>
          {text.add} <kbd>{text.addKey}</kbd>
        </Button>
      )}
      <StateFilter {...props} />
      <Input
        ref={search}
        size="small"
        allowClear
        className="register-search"
        aria-label={text.search}
        placeholder={text.searchHint}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.search !== '') onChange({ ...filter, search: '' })
        }}
      />
      <PersonFilter {...props} />
      {list !== null && list.overdue === 0 && !filter.onlyOverdue ? null : (
        <Checkbox
          checked={filter.onlyOverdue}
          onChange={(event) => onChange({ ...filter, onlyOverdue: event.target.checked })}
        >
          <span className="bad">{text.overdue(format.count(list?.overdue ?? 0))}</span>
        </Checkbox>
      )}
      <Output output={output} />
    </>
  )
}
