/** Not drawn yet. */
export const SamplePanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
