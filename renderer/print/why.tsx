import { createContext, useContext, type ReactNode } from 'react'

/** What a figure on paper can be asked about, and of whom. */
export interface WhyOf {
  /** `salary`: what was agreed with the person · `entry`: what the supervisor entered for the month, attendance, overtime, bonuses */
  readonly kind: 'commission' | 'corrections' | 'score' | 'pending' | 'salary' | 'entry'
  readonly month: string
  readonly agent: string
  /** the number of the one order a figure is about */
  readonly order?: string
}

/** The way to what is behind a figure. Paper has none: there the context is null and figures are plain. */
export const WhyContext = createContext<((why: WhyOf) => string) | null>(null)

/** A figure that says what it is of; where the context knows the way – the preview on screen – it is a link. */
export const Why = ({ children, ...of }: WhyOf & { children: ReactNode }) => {
  const way = useContext(WhyContext)
  if (way === null) return <span data-why={of.kind}>{children}</span>
  return (
    <a className="paper-why" data-why={of.kind} href={way(of)}>
      {children}
    </a>
  )
}
