export const rosterGrid = {
  title: '排班',
  tabs: {
    grid: '班表',
    solve: '自动排班',
    requests: '申请',
    attendance: '考勤',
    demand: '客流与人手',
    rules: '规则',
    shifts: '班次',
  },
}
