/** Words of meetings. */
export const meetings = {
  title: '周会',
  tabs: {
    week: '这次周会',
    actions: '行动项',
    past: '往期',
    settings: '周会设置',
  },
}
