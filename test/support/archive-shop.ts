import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { SearchHit } from '#shared/contract/chats.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { TestHost } from './test-host.ts'

type SearchInput = InputOf<'chats.search'>
type Filter = Omit<SearchInput, 'text' | 'after' | 'limit'>

/** A filter that lets everything through. */
export const anything: Filter = { from: null, to: null, shopId: null, agent: null, buyer: '', direction: null }

export const day = (text: string): LocalDate => text as LocalDate

/** Brings everything derived up to date; how many messages went into the index. */
export const prepare = async ({ ask }: TestHost): Promise<number> => (await ask('chats.prepare', {})).messages

/** One page. */
export const search = (
  { ask }: TestHost,
  text: string,
  more: Partial<SearchInput> = {},
): Promise<OutputOf<'chats.search'>> => ask('chats.search', { ...anything, text, after: null, limit: 200, ...more })

/** Every hit, page by page. */
export const allHits = async (host: TestHost, text: string, more: Partial<SearchInput> = {}): Promise<SearchHit[]> => {
  const hits: SearchHit[] = []
  for (let after: number | null = null; ;) {
    const page = await search(host, text, { ...more, after })
    hits.push(...page.hits)
    if (page.next === null) return hits
    after = page.next
  }
}

/** The texts of all hits, sorted. */
export const foundTexts = async (host: TestHost, text: string, more: Partial<SearchInput> = {}): Promise<string[]> =>
  (await allHits(host, text, more)).map((hit) => hit.text).toSorted()

export const count = (
  { ask }: TestHost,
  text: string,
  more: Partial<Filter> = {},
): Promise<OutputOf<'chats.countHits'>> => ask('chats.countHits', { ...anything, ...more, text })
