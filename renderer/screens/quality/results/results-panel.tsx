/** Not drawn yet. */
export const ResultsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
