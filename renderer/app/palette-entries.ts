import type { Order } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import type { KnowledgeHit } from '#shared/contract/problems.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { screens } from './screens.ts'

/** Something the palette can open. */
export interface PaletteEntry {
  readonly key: string
  readonly group: 'screens' | 'knowledge' | 'people' | 'orders' | 'chats'
  readonly title: string
  readonly note: string
  readonly screen: string
  readonly query: Readonly<Record<string, string>>
  /** what Enter copies instead of going there; Ctrl+Enter goes there all the same */
  readonly copy?: { readonly text: string; readonly entry: number; readonly isExpired: boolean }
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

const contains = (texts: readonly string[], search: string): boolean =>
  texts.some((text) => folded(text).includes(folded(search)))

const screenEntries = (search: string, text: Text): readonly PaletteEntry[] =>
  screens
    .map(({ key }) => ({
      key: `screen-${key}`,
      group: 'screens' as const,
      title: text.app.screens[key],
      note: '',
      screen: key,
      query: {},
    }))
    .filter(({ title, screen }) => contains([title, screen], search))

/** Places inside the handovers, offered once something is typed. */
const handoverEntries = (search: string, text: Text): readonly PaletteEntry[] => {
  const words = text.handovers.palette
  const places = [
    { title: words.takeOver, query: {} },
    { title: words.write, query: { tab: 'sheet' } },
    { title: words.calendar, query: { tab: 'calendar' } },
    { title: words.verify, query: { tab: 'settings' } },
  ]
  return search === ''
    ? []
    : places
        .filter(({ title }) => contains([title], search))
        .map(({ title, query }, index) => ({
          key: `handovers-${index}`,
          group: 'screens',
          title,
          note: '',
          screen: 'handovers',
          query,
        }))
}

const personEntries = (search: string, text: Text, people: readonly Person[]): readonly PaletteEntry[] =>
  people
    .filter(({ number, name, aliases }) => search !== '' && contains([number, name, ...aliases], search))
    .slice(0, 8)
    .map(({ number, name, group, left }) => ({
      key: `person-${number}`,
      group: 'people',
      title: `${number} ${name}`,
      note: left === null ? group : text.app.palette.left,
      screen: 'people',
      query: { agent: number },
    }))

const orderEntries = (orders: readonly Order[], format: Format): readonly PaletteEntry[] =>
  orders.map(({ id, orderNo, memo, paid, paidAt, createdAt }) => ({
    key: `order-${id}`,
    group: 'orders',
    title: orderNo,
    note: [format.moment(paidAt ?? createdAt), format.money(paid), memo ?? ''].filter(Boolean).join('  '),
    screen: 'orders',
    query: { search: orderNo },
  }))

const wordsOf = ({ entry }: KnowledgeHit, field: string): string => {
  const value = entry.values[field]
  return typeof value === 'string' ? value : ''
}

const knowledgeEntries = (hits: readonly KnowledgeHit[], text: Text): readonly PaletteEntry[] =>
  hits.map((hit) => ({
    key: `knowledge-${hit.entry.id}`,
    group: 'knowledge',
    title: wordsOf(hit, 'question'),
    note: hit.isExpired ? text.app.palette.expired : wordsOf(hit, 'answer').replace(/\s+/g, ' '),
    screen: 'problems',
    query: { tab: 'knowledge', id: String(hit.entry.id) },
    copy: { text: wordsOf(hit, 'answer'), entry: hit.entry.id, isExpired: hit.isExpired },
  }))

const mostWords = 100

/** Chats are not searched while one types here: the entry leads to the archive, which is. */
const chatEntry = (search: string, text: Text): PaletteEntry => ({
  key: 'chats',
  group: 'chats',
  title: text.app.palette.findInChats(search),
  note: '',
  screen: 'chats',
  query: { tab: 'archive', q: search.slice(0, mostWords) },
})

/** What fits the search, screens first, then people, answers, orders, at the end the way into the chats; case and width folded. Answers and orders were searched by the data process. */
export const paletteEntries = (
  search: string,
  text: Text,
  format: Format,
  found: {
    readonly people: readonly Person[]
    readonly orders: readonly Order[]
    readonly knowledge?: readonly KnowledgeHit[]
  },
): readonly PaletteEntry[] => [
  ...screenEntries(search, text),
  ...handoverEntries(search, text),
  ...personEntries(search, text, found.people),
  ...(search === ''
    ? []
    : [
        ...knowledgeEntries(found.knowledge ?? [], text),
        ...orderEntries(found.orders, format),
        chatEntry(search, text),
      ]),
]
