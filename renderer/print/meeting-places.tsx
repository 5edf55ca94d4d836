import { createContext, use, type ReactNode } from 'react'

/** A screen and what it is asked to show. */
export interface Place {
  readonly screen: string
  readonly query: Readonly<Record<string, string>>
}

/** Makes links of places; null: on paper there are none. */
export const PlaceLinks = createContext<((place: Place) => string) | null>(null)

/** What stands here leads to where it comes from, in a window; on paper it just stands here. */
export const Go = ({ to, children }: { to: Place; children: ReactNode }) => {
  const link = use(PlaceLinks)
  return link === null ? children : <a href={link(to)}>{children}</a>
}
