export const rosterChecks = {
  title: '排班',
}
