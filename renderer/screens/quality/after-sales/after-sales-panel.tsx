/** Not drawn yet. */
export const AfterSalesPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
