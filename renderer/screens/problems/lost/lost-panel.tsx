/** Not drawn yet. */
export const LostPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
