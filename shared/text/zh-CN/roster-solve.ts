export const rosterSolve = {
  title: '排班',
}
