/** Words of ledger. */
export const ledger = {
  title: '奖惩',
  tabs: {
    proposals: '奖项评选',
    awards: '奖励',
    warnings: '警告',
    improvement: '改进计划',
    fund: '活动经费',
    settings: '奖惩规则',
  },
}
