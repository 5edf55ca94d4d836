import { useRef, type Ref } from 'react'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { goTo, linkTo, useRoute } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ChatList } from './archive-chat-list.tsx'
import { ArchiveFilters } from './archive-filters.tsx'
import { HitList } from './archive-hit-list.tsx'
import {
  changedQuery,
  everybody,
  filterOf,
  messageOf,
  momentOf,
  openedQuery,
  pageOf,
  placeOf,
  withoutFilters,
  wordOf,
} from './archive-route.ts'
import type { ListKeys } from './archive-row-list.tsx'
import { ArchiveSearchField } from './archive-search-field.tsx'
import { EvidenceView } from './chat-evidence-view.tsx'
import { ChatReader } from './chat-reader.tsx'
import { CustomerView } from './customer-view.tsx'
import './archive.css'
import './chat.css'
import './customer.css'
import './evidence.css'

type Query = Readonly<Record<string, string>>

const show = (query: Query): void => goTo('chats', query)

// Words being typed are no places to come back to.
const showInstead = (query: Query): void => window.location.replace(linkTo('chats', query))

const NoMessages = () => {
  const text = useText().archive.empty
  const people = useQuery('people.list', {})
  const isNew = people.value?.length === 0
  return <ImportFirst text={text} sample={isNew ? { load: text.loadSample, loaded: text.sampleLoaded } : null} />
}

const noPeople: readonly Person[] = []
const noShops: readonly Shop[] = []
const noAccounts: readonly string[] = []

interface SideProps {
  readonly query: Query
  readonly people: readonly Person[]
  readonly hasManyShops: boolean
  readonly keys: Ref<ListKeys>
  readonly onOpen: (query: Query) => void
}

const Side = ({ query, people, hasManyShops, keys, onOpen }: SideProps) => {
  const word = wordOf(query)
  const filter = filterOf(query)
  const parts = { hasManyShops, keys, onBack: () => focusOn('.archive-search input') }
  return word === '' ? (
    <ChatList
      {...parts}
      filter={filter}
      people={people}
      open={placeOf(query)}
      openDay={momentOf(query)?.slice(0, 10) ?? null}
      onOpen={(line) => onOpen(openedQuery(query, { ...line, at: line.firstAt }))}
    />
  ) : (
    <HitList
      {...parts}
      question={{ ...filter, text: word }}
      openId={messageOf(query)}
      onOpen={(hit) => onOpen(openedQuery(query, { ...hit, message: hit.id }))}
      onMachines={(isShown) => showInstead(changedQuery(query, { direction: isShown ? everybody : undefined }))}
    />
  )
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

const Desk = ({ query }: { query: Query }) => {
  const text = useText().archive
  const people = useQuery('people.list', {}).value ?? noPeople
  const shops = useQuery('people.shops', {}).value ?? noShops
  const accounts = useQuery('chats.unownedAccounts', {}).value ?? noAccounts
  const keys = useRef<ListKeys>(null)
  const isFocusWanted = useRef(false)
  const open = (opened: Query) => {
    isFocusWanted.current = true
    show(opened)
    // the chat that is open already does not open again
    focusOn('.chat-lines')
  }
  const place = placeOf(query)
  const word = wordOf(query)
  return (
    <div className="archive">
      <div className="archive-toolbar">
        <ArchiveSearchField
          value={word}
          onSearch={(q) => showInstead(changedQuery(query, { q: q || undefined, message: undefined }))}
          onKey={(event) => keys.current?.press(event) ?? false}
        />
        <ArchiveFilters
          filter={filterOf(query)}
          shops={shops}
          people={people}
          accounts={accounts}
          onChange={(changes) => show(changedQuery(query, { ...changes, ...keptShop(query) }))}
          onClear={() => show(withoutFilters(query))}
        />
      </div>
      <div className="archive-grid">
        <div className="archive-side">
          <Side query={query} people={people} hasManyShops={shops.length > 1} keys={keys} onOpen={open} />
          <p className="archive-keys mute">{text.keys}</p>
        </div>
        {place === null ? (
          <div className="archive-none">
            <EmptyNotice title={text.reader.choose} text={text.reader.chooseText} />
          </div>
        ) : (
          <ChatReader
            place={place}
            at={momentOf(query)}
            message={messageOf(query)}
            word={word}
            isFocusWanted={isFocusWanted}
            onMoment={(at) => show(openedQuery(query, { ...place, at }))}
            onPage={(page) => show(changedQuery(query, { page }))}
            onBack={() => keys.current?.focus()}
          />
        )}
      </div>
    </div>
  )
}

/** The shop of the open chat stays when the filter by shop changes. */
const keptShop = (query: Query): Query => {
  const place = placeOf(query)
  return place === null ? {} : { chatShop: String(place.shopId) }
}

/** The archive of chats: words or list on the left, the chat on the right; a customer's page and the print preview take the whole tab. The hash says what is shown. */
export const ArchiveView = () => {
  const { query } = useRoute()
  const readiness = useQuery('chats.readiness', {})
  const place = placeOf(query)
  const page = pageOf(query)
  const back = () => show(changedQuery(query, { page: undefined, printFrom: undefined, printTo: undefined }))
  if (place !== null && page === 'customer')
    return <CustomerView place={place} onBack={back} onOpen={(at) => show(openedQuery(query, { ...place, at }))} />
  if (place !== null && page === 'print')
    return (
      <EvidenceView
        place={place}
        query={query}
        onBack={back}
        onDays={(from, to) => showInstead(changedQuery(query, { printFrom: from, printTo: to }))}
      />
    )
  return (
    <QueryView query={readiness}>
      {({ messages }) => (messages === 0 ? <NoMessages /> : <Desk query={query} />)}
    </QueryView>
  )
}
