/** Not drawn yet. */
export const ReviewsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
