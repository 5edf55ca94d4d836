import type { Language } from '#shared/contract/settings.ts'
import { screens } from '../screens.ts'

// The user guide of docs/guide, carried inside the app: it opens without a network.

const texts = import.meta.glob<string>('../../../docs/guide/*/*.md', { query: '?raw', import: 'default' })
const pictures = import.meta.glob<string>('../../../docs/guide/images/*/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The first page, which belongs to no screen. */
export const firstPage = 'start'

/** Every page by its name: the start, then one a screen in the order of the navigation. */
export const guidePages: readonly string[] = [firstPage, ...screens.map(({ key }) => key)]

/** The page of a screen; the first one where there is none. */
export const pageOf = (screen: string): string => (guidePages.includes(screen) ? screen : firstPage)

/** The text of a page in Markdown; null when the app was built without it. */
export const textOf = async (language: Language, page: string): Promise<string | null> =>
  (await texts[`../../../docs/guide/${language}/${page}.md`]?.()) ?? null

/** Where the app keeps a picture that a page names relative to itself; undefined: there is none. */
export const pictureOf = (source: string): string | undefined =>
  pictures[`../../../docs/guide/${source.replace(/^(\.\.\/)+/, '')}`]

/** Where a link of a page leads: another page, a screen of the app, or nowhere (the guide knows no web). */
export const targetOf = (link: string): { readonly page: string } | { readonly route: string } | null => {
  const [, page] = /^([a-z]+)\.md(?:#.*)?$/.exec(link) ?? []
  if (page !== undefined && guidePages.includes(page)) return { page }
  return link.startsWith('#/') ? { route: link } : null
}
