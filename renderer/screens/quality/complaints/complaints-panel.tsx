/** Not drawn yet. */
export const ComplaintsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
