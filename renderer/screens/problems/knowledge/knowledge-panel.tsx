/** Not drawn yet. */
export const KnowledgePanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
