/** Not drawn yet. */
export const VisitsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
