import type { ReactNode } from 'react'

interface FactProps {
  readonly name: string
  /** said when the pointer rests on it */
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** A fact with its name, one of a `dl`. */
export const Fact = ({ name, title, children }: FactProps) => (
  <div title={title}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
