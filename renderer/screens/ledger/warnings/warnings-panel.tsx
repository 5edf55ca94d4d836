/** Not drawn yet. */
export const WarningsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
