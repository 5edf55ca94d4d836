/** Not drawn yet. */
export const ScanPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
