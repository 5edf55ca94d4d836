export const rosterDemand = {
  title: '排班',
}
