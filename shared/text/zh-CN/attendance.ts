export const attendance = {
  title: '排班',
}
