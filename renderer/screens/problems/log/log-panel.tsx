/** Not drawn yet. */
export const LogPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
