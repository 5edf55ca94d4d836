/** Not drawn yet. */
export const ActionsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
