/** Not drawn yet. */
export const DigestPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
