/** Not drawn yet. */
export const AwardsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
