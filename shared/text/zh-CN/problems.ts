/** Words of problems. */
export const problems = {
  title: '问题',
  tabs: {
    log: '问题登记',
    knowledge: '知识库',
    digest: '每周汇总',
    lost: '流失原因',
    'follow-up': '订单跟进',
    visits: '客户回访',
  },
}
