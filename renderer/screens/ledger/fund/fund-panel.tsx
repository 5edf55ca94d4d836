/** Not drawn yet. */
export const FundPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
