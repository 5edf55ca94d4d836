/** Words of guide. */
export const guide = {
  title: '使用指南',
  page: '看哪一页',
  start: '从这里开始',
  missing: '这个版本没有带指南。',
  open: '帮助 F1',
}
