/** Not drawn yet. */
export const ImprovementPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
