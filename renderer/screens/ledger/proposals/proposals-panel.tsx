/** Not drawn yet. */
export const ProposalsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
