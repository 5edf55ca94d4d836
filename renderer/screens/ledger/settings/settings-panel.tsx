/** Not drawn yet. */
export const SettingsPanel = ({ query }: { query: Readonly<Record<string, string>> }) => <span>{query['tab']}</span>
