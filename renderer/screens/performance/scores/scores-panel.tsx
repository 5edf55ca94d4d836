interface ScoresPanelProps {
  /** of the hash */
  readonly query: Readonly<Record<string, string>>
}

/** What the supervisor enters of a month, and the scores that come of it. */
export const ScoresPanel = (_props: ScoresPanelProps) => null
