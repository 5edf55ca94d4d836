/** Not drawn yet. */
export const CarePanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
