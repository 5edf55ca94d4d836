/** Not drawn yet. */
export const ListsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
