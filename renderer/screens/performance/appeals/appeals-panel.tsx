interface AppealsPanelProps {
  /** of the hash */
  readonly query: Readonly<Record<string, string>>
}

/** Objections, until when they are to be answered, and what came of them. */
export const AppealsPanel = (_props: AppealsPanelProps) => null
