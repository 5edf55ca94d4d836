/** What a sentence about a request is made of; the kinds have different parts of it. */
interface RequestWords {
  readonly asked: {
    readonly agent: string
    readonly from: string
    readonly to?: string
    readonly leaveKind?: string
    readonly minutes?: number | null
    readonly other?: string
    readonly otherDate?: string | null
  }
  readonly shifts: { readonly agent: string | null; readonly other: string | null }
}

const shiftName = (shift: string | null): string => (shift === null ? '空' : shift === 'off' ? '休' : shift)

const sentence = ({ asked, shifts }: RequestWords): string => {
  const { from, to, leaveKind, other } = asked
  const [minutes, otherDate] = [asked.minutes ?? null, asked.otherDate ?? null]
  if (other !== undefined) {
    const given = `${from} ${shiftName(shifts.agent)} 给 ${other}`
    return otherDate === null ? `${given}，只顶班` : `${given}，换 ${otherDate} ${shiftName(shifts.other)}`
  }
  if (leaveKind === undefined) return `${from} 加班 ${minutes ?? 0} 分钟`
  if (minutes !== null) return `${from} ${leaveKind} ${minutes} 分钟`
  return to === undefined || to === from ? `${from} ${leaveKind}` : `${from} 至 ${to} ${leaveKind}`
}

export const rosterRequests = {
  title: '申请',
  none: '这个月没有申请。',
  add: '登记申请',
  addKey: 'N',
  filter: '看哪些',
  all: '全部',
  stateWithCount: (state: string, count: string) => `${state} ${count}`,
  kinds: { leave: '请假', swap: '换班', overtime: '加班' },
  states: { asked: '待处理', approved: '已批准', refused: '未批准', withdrawn: '已撤回' },
  columns: {
    id: '编号',
    state: '状态',
    kind: '什么',
    who: '谁',
    what: '内容',
    reason: '事由',
    askedAt: '提出',
    decidedAt: '处理',
    note: '说明',
  },
  person: (name: string, number: string) => `${name} ${number}`,
  both: (one: string, other: string) => `${one} ⇄ ${other}`,
  sentence,
  emptyTitle: '还没有申请',
  emptyText: '请假、换班、加班都在这里登记。换班要双方当面输入口令，主管批准后班表马上跟着变。',
  form: {
    title: '登记申请',
    kind: '申请什么',
    agent: '谁',
    agentHint: '选人，可以打工号或名字',
    from: '从哪天',
    to: '到哪天（含）',
    day: '哪天',
    givenDay: '让出哪天的班',
    leaveKind: '请什么假',
    leaveKinds: {
      annual: '年假',
      sick: '病假',
      personal: '事假',
      inLieu: '调休',
      marriage: '婚假',
      maternity: '产假',
      paternity: '陪产假',
      bereavement: '丧假',
    },
    part: '只请一天里的一段',
    minutes: '分钟',
    other: '和谁换',
    isStepIn: '对方只顶班，不用还',
    otherDate: '换对方哪天的班',
    reason: '事由',
    reasonHint: '加班必填，其余可不填',
    planned: (who: string, day: string, shift: string) => `${who} ${day}：${shift}`,
    nothing: '没有排班',
    off: '休息',
    save: '保存',
    cancel: '取消',
    saved: '申请已登记，等待处理',
    problems: {
      agent: '请选人',
      from: '请选日期',
      to: '结束日期不能早于开始日期',
      leaveKind: '请填写请什么假',
      minutes: '请填 1–1440 分钟',
      other: '请选另一个人',
      otherDate: '请选日期',
      reason: '请填写加班事由',
      noShift: '这天没有班可以让',
      otherNoShift: '对方这天没有班可以换',
      busy: (who: string, day: string) => `${who} ${day} 已有班，一天不能上两个班`,
    },
  },
  detail: {
    askedAt: '提出时间',
    reason: '事由',
    decided: '处理',
    decidedLine: (state: string, at: string, by: string) => `${state}，${at}，${by}`,
    by: { supervisor: '主管', cli: '命令行' },
    note: '说明',
    consents: '双方同意',
    agreed: (who: string, at: string) => `${who} 已同意，${at}`,
    notAgreed: (who: string) => `${who} 还没有同意`,
    agree: (who: string) => `${who} 当面同意`,
    answerable: (who: string) => `${who} 共同负责：换班后缺岗，双方都要答复。`,
    decide: '处理',
    noteHint: '说明，可不填',
    approve: '批准',
    refuse: '不批准',
    withdraw: '撤回申请',
    withdrawYes: '撤回',
    withdrawNo: '保留',
    withdrawText: '撤回后不能恢复，需要时重新登记一条。',
    withdrawLeave: '已批准的请假撤回后，那几天仍然是休息，要上班请到班表里重新排。',
    approved: '已批准，班表已跟着改',
    approvedOvertime: '已批准',
    refused: '已记为不批准',
    withdrawn: '已撤回',
    waitingForBoth: '双方都同意后才能批准',
    swapStays: '批准了的换班不能撤回，要换回去请再登记一条。',
    openRoster: '看班表',
    imported: '随团队文件登记',
  },
  consent: {
    title: (who: string) => `${who} 同意换班`,
    text: '请本人输入口令，输入时别人请回避。',
    pin: '口令',
    agree: '同意',
    cancel: '取消',
    done: (who: string) => `${who} 已同意`,
  },
}
