/** Not drawn yet. */
export const PastPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
