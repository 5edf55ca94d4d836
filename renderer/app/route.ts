import { useSyncExternalStore } from 'react'

/** Where the window is: a screen, and what it is asked to show. Kept in the hash so that back, reload and printing work. */
export interface Route {
  readonly screen: string
  readonly query: Readonly<Record<string, string>>
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const parse = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  return { screen: path || 'today', query: Object.fromEntries(new URLSearchParams(search)) }
}

const hashOf = (screen: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query).toString()
  return `#/${screen}${search ? `?${search}` : ''}`
}

const hashNow = (): string => window.location.hash
const noHash = (): string => ''

/** The route now; drawn without a window it is the first screen. */
export const useRoute = (): Route => parse(useSyncExternalStore(subscribe, hashNow, noHash))

/** The link to a screen, for `<a href>`. */
export const linkTo = (screen: string, query: Readonly<Record<string, string>> = {}): string => hashOf(screen, query)

/** Goes to a screen; back leads to where one was. */
export const goTo = (screen: string, query: Readonly<Record<string, string>> = {}): void => {
  window.location.hash = hashOf(screen, query)
}
