import { useRef, useState, type ReactNode } from 'react'
import { Button, type InputRef } from 'antd'
import dayjs from 'dayjs'
import type { EntryList, RegisterEntry } from '#shared/contract/registers.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useMayWrite } from '#renderer/app/access.tsx'
import { goTo } from '#renderer/app/route.ts'
import { useListKeys } from '#renderer/app/use-list-keys.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { EntryAdd } from './entry-add.tsx'
import type { EntryDraft, Preset } from './entry-draft.ts'
import { EntryPanel, type EntryExtras } from './entry-panel.tsx'
import { useEntryWords } from '#renderer/kit/register-words.ts'
import { RegisterBar } from './register-bar.tsx'
import { useWindowWidth } from '#renderer/kit/use-window-width.ts'
import { columnsOf, listedColumns } from './register-columns.tsx'
import { entryFilterOf, filterOfQuery, isFiltered, queryOfFilter, type ListFilter } from './register-filter.ts'
import { useEntryPages } from './use-entry-pages.ts'
import { usePaused } from './use-paused.ts'
import { useListOutput } from './use-register-output.ts'
import { useRegisterPeople, type RegisterPeople } from './use-register-people.ts'
import '#renderer/kit/side-parts.css'
import './registers.css'

type Query = Readonly<Record<string, string>>

export interface RegisterPanelProps extends EntryExtras {
  readonly register: RegisterName
  /** of the hash: `id` opens an entry, `new=1` the form, `with` what it begins with (route-preset.ts); `state`, `search`, `person`, `owner`, `overdue=1` narrow the list */
  readonly query: Query
  /** where the panel stands, for its links */
  readonly screen: string
  readonly tab: string
  /** above the list */
  readonly head?: ReactNode
  /** what a new entry begins with */
  readonly preset?: Preset
  /** what else of the hash stays when an entry is opened or closed */
  readonly keep?: Query
  /** under the form of a new entry, by what is typed so far */
  readonly aid?: (draft: EntryDraft) => ReactNode
}

/** `onAdd` null: whoever is at the window may not write here. */
const Empty = ({ register, onAdd }: { register: RegisterName; onAdd: (() => void) | null }) => {
  const text = useText()
  const words = wordsOf(text, register)
  return (
    <EmptyNotice
      title={text.registers.empty(words.name)}
      text={
        <>
          <p>{words.purpose}</p>
          {onAdd === null ? null : <p>{text.registers.emptyHint}</p>}
        </>
      }
      actions={
        onAdd === null ? null : (
          <Button type="primary" onClick={onAdd}>
            {text.registers.bar.add}
          </Button>
        )
      }
    />
  )
}

/** What menu, margins and scroll bar take of a window beside a list, in pixels. */
const besideLists = 200

interface ListProps {
  readonly register: RegisterName
  readonly list: EntryList
  readonly filter: ListFilter
  readonly selected: number | null
  readonly team: RegisterPeople
  readonly bar: ReactNode
  readonly onOpen: (entry: RegisterEntry) => void
}

const List = ({ register, list, filter, selected, team, bar, onOpen }: ListProps) => {
  const text = useText().registers
  const format = useFormat()
  const words = useEntryWords(register, team)
  const pages = useEntryPages(entryFilterOf(register, filter), list)
  const now = dayjs().format('YYYY-MM-DD HH:mm:ss')
  const room = useWindowWidth() - besideLists
  return (
    <DataTable
      name={`register-${register}`}
      columns={columnsOf({ register, words, text, format, now, shortNameOf: team.shortNameOf, room })}
      keyOf={({ id }) => id}
      onOpen={onOpen}
      selectedKey={selected}
      filters={bar}
      hasSearch={false}
      empty={text.bar.nothing}
      {...pages}
    />
  )
}

const noPreset: Preset = {}
const wideFrom = 6

/** The document a list is printed as: lying when it has more than five columns. */
const listDocument = (listed: number): string => (listed >= wideFrom ? 'register-list-wide' : 'register-list')

/** A register: its list with filters, the entry that is open, the form of a new one. Keys: N new, / search, Enter opens, Esc closes. */
export const RegisterPanel = (props: RegisterPanelProps) => {
  const { register, query, screen, tab, head, preset = noPreset, keep, aid, detail, actions } = props
  const team = useRegisterPeople()
  const search = useRef<InputRef>(null)
  const [filter, setFilter] = useState(() => filterOfQuery(register, query))
  const asked = usePaused(filter)
  const list = useQuery('registers.list', { ...entryFilterOf(register, asked), limit: 1000 })
  const output = useListOutput(register, entryFilterOf(register, asked), listDocument(listedColumns(register)))
  const mayWrite = useMayWrite()(register)
  const go = (more: Query) => goTo(screen, { tab, ...keep, ...queryOfFilter(filter), ...more })
  const add = mayWrite ? () => go({ new: '1' }) : null
  const id = Number(query['id']) || null
  const isAdding = mayWrite && query['new'] !== undefined
  useListKeys({ ...(add === null ? {} : { n: add }), '/': () => search.current?.focus() }, isAdding || id !== null)
  const bar = (value: EntryList) => (
    <RegisterBar
      register={register}
      list={value}
      filter={filter}
      team={team}
      search={search}
      output={output}
      onAdd={add}
      onChange={setFilter}
    />
  )
  return (
    <div className="register">
      {head}
      <QueryView query={list}>
        {(value) =>
          value.total === 0 && !isFiltered(filter) && !isFiltered(asked) ? (
            <Empty register={register} onAdd={add} />
          ) : (
            <List
              register={register}
              list={value}
              filter={asked}
              selected={id}
              team={team}
              bar={bar(value)}
              onOpen={(entry) => go({ id: String(entry.id) })}
            />
          )
        }
      </QueryView>
      {id === null || isAdding ? null : (
        <EntryPanel
          key={id}
          id={id}
          register={register}
          team={team}
          onClose={() => go({})}
          detail={detail}
          actions={actions}
        />
      )}
      {isAdding && team.people.length > 0 ? (
        <EntryAdd
          key={query['with'] ?? ''}
          register={register}
          preset={preset}
          told={query['with']}
          aid={aid}
          team={team}
          onClose={() => go({})}
          onMade={(entry) => go({ id: String(entry.id) })}
        />
      ) : null}
    </div>
  )
}
