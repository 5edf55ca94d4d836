import { createContext, useContext, type ReactNode } from 'react'

/** What a figure on paper can be asked about, and of whom. */
export interface WhyOf {
  readonly kind: 'commission' | 'corrections' | 'score' | 'pending'
  readonly month: string
  readonly agent: string
}

/** The way to what is behind a figure. Paper has none: there the context is null and figures are plain. */
export const WhyContext = createContext<((why: WhyOf) => string) | null>(null)

/** A figure that says what it is of; where the context knows the way – the preview on screen – it is a link. */
export const Why = ({ kind, month, agent, children }: WhyOf & { children: ReactNode }) => {
  const way = useContext(WhyContext)
  if (way === null) return <span data-why={kind}>{children}</span>
  return (
    <a className="paper-why" data-why={kind} href={way({ kind, month, agent })}>
      {children}
    </a>
  )
}
