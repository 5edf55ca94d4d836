export const rosterRequests = {
  title: '排班',
}
