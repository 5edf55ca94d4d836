interface MonthsPanelProps {
  /** of the hash */
  readonly query: Readonly<Record<string, string>>
}

/** Checking, closing and reopening months, and what changed between closings. */
export const MonthsPanel = (_props: MonthsPanelProps) => null
