/** Not drawn yet. */
export const FollowUpPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
