export const handovers = {
  title: '交接',
}
