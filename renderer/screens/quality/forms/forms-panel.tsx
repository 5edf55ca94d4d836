/** Not drawn yet. */
export const FormsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
