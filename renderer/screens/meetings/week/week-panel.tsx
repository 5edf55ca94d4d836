/** Not drawn yet. */
export const WeekPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
