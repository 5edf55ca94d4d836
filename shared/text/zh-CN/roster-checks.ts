import { formats } from '../format.ts'

/** A finding or a clashing rule as its sentence needs it; `figures` hold names of the person and the shift where there are any. */
export interface ToldBreach<Check extends string> {
  readonly check: Check
  readonly severity?: string
  readonly agent: string | null
  readonly date: string | null
  readonly until: string | null
  readonly shift: string | null
  readonly figures: Readonly<Record<string, string | number>>
}

const names = {
  uncoveredHour: '营业时间没人',
  belowMinimum: '人数不足',
  restTooShort: '两班间隔太短',
  doubleShift: '班次重叠',
  unavailable: '排了不能上的班',
  onLeave: '请假日排了班',
  restPattern: '休息规则',
  tooManyDaysInARow: '连上天数过多',
  nightToDay: '晚班转白班',
  tooManyOff: '同日休息过多',
  noSenior: '没有熟手',
  weeklyHours: '周工时',
  monthlyHours: '月加班',
  unfairNights: '晚班不均',
  unfairWeekends: '周末班不均',
  unfairHolidays: '节假日班不均',
  wish: '愿望',
  rotation: '班次轮换',
  meetingCover: '例会留岗',
}
type Told = ToldBreach<keyof typeof names>

const day = (date: string | null): string => (date === null ? '' : formats['zh-CN'].date(date))

const when = ({ date, until }: Told): string =>
  until === null || until === date ? day(date) : `${day(date)}至${day(until)}`

const figure = ({ figures }: Told, name: string): string => String(figures[name] ?? '')
const who = (told: Told): string => figure(told, 'name') || (told.agent ?? '')
const shift = (told: Told): string => figure(told, 'shiftName') || (told.shift ?? '')
const span = (told: Told): string => `${figure(told, 'from')}–${figure(told, 'to')}`

const reasons: Readonly<Record<string, string>> = {
  notHere: '当天不在职',
  retired: '班次已停用',
  unknown: '班次没人认识',
}

const away = ({ figures }: Told): string => {
  const parts = [
    Number(figures['leave'] ?? 0) > 0 ? [`请假 ${figures['leave']} 人`] : [],
    Number(figures['locked'] ?? 0) > 0 ? [`锁定 ${figures['locked']} 人`] : [],
  ].flat()
  return parts.length > 0 ? `（当天${parts.join('，')}）` : ''
}

const unfair =
  (what: string) =>
  (told: Told): string =>
    `${figure(told, 'group') ? `${figure(told, 'group')}：` : ''}${who(told)} ${figure(told, 'max')} 个${what}，${figure(told, 'least')} 只有 ${figure(told, 'min')} 个，平均 ${figure(told, 'mean')}`

const sentences: Readonly<Record<keyof typeof names, (told: Told) => string>> = {
  uncoveredHour: (told) =>
    told.date === null ? `营业时间 ${span(told)} 没有任何班次覆盖，排不出人` : `${when(told)} ${span(told)} 没有人在岗`,
  belowMinimum: (told) =>
    told.shift === null
      ? `${when(told)} ${span(told)} 最少时 ${figure(told, 'on')} 人，需要 ${figure(told, 'minimum')} 人`
      : `${when(told)} ${shift(told)} ${figure(told, 'on')} 人，至少 ${figure(told, 'minimum')} 人`,
  restTooShort: (told) =>
    `${who(told)} ${when(told)}：${figure(told, 'before')}到${figure(told, 'after')}只隔 ${figure(told, 'hours')} 小时，至少 ${figure(told, 'limit')} 小时`,
  doubleShift: (told) =>
    `${who(told)} ${when(told)}：${figure(told, 'before')}还没结束，${figure(told, 'after')}已开始`,
  unavailable: (told) =>
    `${who(told)} ${when(told)}${shift(told) ? ` ${shift(told)}` : ''}：${reasons[figure(told, 'reason')] ?? ''}`,
  onLeave: (told) => `${who(told)} ${when(told)} ${figure(told, 'leave')}，却排了${shift(told) || '班'}`,
  restPattern: (told) =>
    Number(told.figures['surplus'] ?? 0) > 0
      ? `${who(told)} ${when(told)}休 ${figure(told, 'off')} 天，比规则多 ${figure(told, 'surplus')} 天`
      : `${who(told)} ${when(told)}只休 ${figure(told, 'off')} 天，应休 ${figure(told, 'needed')} 天`,
  tooManyDaysInARow: (told) =>
    `${who(told)} 连上 ${figure(told, 'days')} 天，${when(told)}超出，最多 ${figure(told, 'limit')} 天`,
  nightToDay: (told) =>
    `${who(told)} ${when(told)}：${figure(told, 'before')}转${figure(told, 'after')}，中间只休 ${figure(told, 'off')} 天，应休 ${figure(told, 'needed')} 天`,
  tooManyOff: (told) => `${when(told)} ${figure(told, 'off')} 人休息，最多 ${figure(told, 'limit')} 人`,
  noSenior: (told) =>
    told.date === null
      ? `没有人达到「${figure(told, 'level')}」，要求这一级的班次不再检查`
      : `${when(told)} ${shift(told)}${figure(told, 'level')}以上 ${figure(told, 'on')} 人，应有 ${figure(told, 'minimum')} 人`,
  weeklyHours: (told) =>
    `${who(told)} ${when(told)}的那一周 ${figure(told, 'hours')} 小时，高于 ${figure(told, 'limit')} 小时`,
  monthlyHours: (told) =>
    `${who(told)} 全月 ${figure(told, 'hours')} 小时，比 ${figure(told, 'usual')} 小时多 ${figure(told, 'overtime')} 小时，高于 ${figure(told, 'limit')} 小时`,
  unfairNights: unfair('晚班'),
  unfairWeekends: unfair('周末班'),
  unfairHolidays: unfair('节假日班'),
  wish: (told) =>
    `${who(told)} 想${figure(told, 'wished') === 'off' ? '休' : `上${figure(told, 'wishedName')}`} ${when(told)}，排的是${shift(told) || '休息'}`,
  rotation: (told) => `${who(told)} ${when(told)}上了 ${figure(told, 'kinds')} 种班：${figure(told, 'shifts')}`,
  meetingCover: (told) =>
    `${when(told)} ${span(told)} 例会只有 ${figure(told, 'on')} 人留岗，应有 ${figure(told, 'stay')} 人`,
}

/** What a rule asks, at its place: part of a clash. */
const clashes: Readonly<Record<keyof typeof names, (told: Told) => string>> = {
  uncoveredHour: (told) => `${when(told)} ${span(told)} 一直有人在岗`,
  belowMinimum: (told) =>
    told.shift === null
      ? `${when(told)} 每半小时够人，最多时 ${figure(told, 'needed')} 人${away(told)}`
      : `${when(told)} ${shift(told)}至少 ${figure(told, 'minimum')} 人${away(told)}`,
  restTooShort: (told) => `${who(told)} 到 ${when(told)}，两班至少隔 ${figure(told, 'limit')} 小时`,
  doubleShift: (told) => `${who(told)} ${when(told)}的班不和相邻一天的重叠`,
  unavailable: (told) => `${who(told)} ${when(told)}不排班：${reasons[figure(told, 'reason')] ?? ''}`,
  onLeave: (told) => `${who(told)} ${when(told)}请假（${figure(told, 'leave')}）`,
  restPattern: (told) => `${who(told)} ${when(told)}至少休 ${figure(told, 'needed')} 天`,
  tooManyDaysInARow: (told) => `${who(told)} 到 ${when(told)}连上不超过 ${figure(told, 'limit')} 天`,
  nightToDay: (told) => `${who(told)} ${when(told)}：晚班转白班要先休 ${figure(told, 'needed')} 天`,
  tooManyOff: (told) => `${when(told)}最多 ${figure(told, 'limit')} 人休息`,
  noSenior: (told) => `${when(told)} ${shift(told)}有 ${figure(told, 'minimum')} 个${figure(told, 'level')}以上的人`,
  weeklyHours: (told) => `${who(told)} ${when(told)}周工时不超`,
  monthlyHours: (told) => `${who(told)} 月加班不超`,
  unfairNights: (told) => `${figure(told, 'group')}每人晚班最多差 1 个`,
  unfairWeekends: (told) => `${figure(told, 'group')}每人周末班最多差 1 个`,
  unfairHolidays: (told) => `${figure(told, 'group')}每人节假日班最多差 1 个`,
  wish: (told) =>
    `${who(told)} ${when(told)}${figure(told, 'wished') === 'off' ? '休息' : `上${figure(told, 'wishedName')}`}（愿望）`,
  rotation: (told) => `${who(told)} ${when(told)}只上一种班`,
  meetingCover: (told) => `${when(told)}例会有人留岗`,
}

/** Words of the roster's checks: names, what each asks, sentences, how to give way, and the page of rules. */
export const rosterChecks = {
  title: '排班规则',
  names,
  explanations: {
    uncoveredHour: '营业时间里每半小时都有人在岗',
    belowMinimum: '每个班次够人；采用了客流需求的，每半小时也够人',
    restTooShort: '下班到第二天上班至少隔这么久',
    doubleShift: '前一天的班没结束，后一天的班不能开始',
    unavailable: '不在职的日子、停用或不认识的班次',
    onLeave: '批准了整天假的日子不排班',
    restPattern: '按右边选的方式保证休息；多休的按分扣',
    tooManyDaysInARow: '最多连续上这么多天',
    nightToDay: '从晚班转到白班，中间至少休几天',
    tooManyOff: '同一天休息的人不超过这么多，请假的不算；空着按三分之一',
    noSenior: '要求人数的班次里有这一级以上的人；班次自己写明的按班次',
    weeklyHours: '一周计薪工时，周一到周日',
    monthlyHours: '一个月里，超出工作日每天 8 小时的部分',
    unfairNights: '同组的人，晚班个数最多差 1',
    unfairWeekends: '同组的人，周六周日的班最多差 1，调休上班日不算',
    unfairHolidays: '同组的人，法定节假日的班最多差 1',
    wish: '本人想要的班或休息，分数再乘愿望的轻重',
    rotation: '一段日子里只上一种班',
    meetingCover: '开例会时还有人接待',
  },
  relaxations: {
    uncoveredHour: '缩短营业时间，或加一个覆盖这段的班次',
    belowMinimum: '调低班次的最少人数，或请别组支援',
    restTooShort: '减少间隔小时，或解锁其中一格',
    doubleShift: '解锁其中一格，或改班次时间',
    unavailable: '清掉这一格，或改正入职、离职日期',
    onLeave: '和本人商量改期，或撤回这天的假',
    restPattern: '这个月少休几天，之后补休',
    tooManyDaysInARow: '允许多连上一天',
    nightToDay: '改成建议，或减少间隔天数',
    tooManyOff: '允许那天多休一人',
    noSenior: '改成建议，或降低要求的级别',
    weeklyHours: '只提示，不影响自动排班',
    monthlyHours: '只提示，不影响自动排班',
    unfairNights: '改成建议',
    unfairWeekends: '改成建议',
    unfairHolidays: '改成建议',
    wish: '改成建议',
    rotation: '改成建议',
    meetingCover: '只提示，不影响自动排班',
  },
  severities: { hard: '必须', soft: '建议', warning: '提示', off: '不查' },
  severityNotes: '必须：自动排班一定满足 · 建议：每违反一次扣分 · 提示：只说一声 · 不查：哪里都不出现',
  sentence: (told: Told): string => sentences[told.check](told),
  clash: (told: Told): string => clashes[told.check](told),
  columns: { check: '检查', severity: '怎么对待', weight: '每次扣分', measure: '标准' },
  severityOf: (check: string) => `${check}：怎么对待`,
  weightOf: (check: string) => `${check}：每次扣分`,
  measureOf: (check: string) => `${check}：标准`,
  units: { hours: '小时', days: '天', people: '人' },
  byThird: '三分之一',
  rotations: { week: '一周', 'ten-days': '十天' },
  rest: {
    title: '休息方式',
    kinds: { none: '没有规定', daysOffPerMonth: '每月休几天', weeklyOff: '每周休几天', perWindow: '每几天休几天' },
    month: '每月休',
    week: '每周休',
    window: '每',
    windowOff: '天休',
  },
  opening: {
    title: '营业时间',
    isOwn: '自己定',
    byPlatform: '按平台：08:00–23:00，只有京东 09:00–23:00',
    from: '营业开始',
    to: '营业结束',
  },
  meeting: {
    title: '例会',
    has: '每周有例会',
    weekday: '星期',
    from: '例会开始',
    to: '例会结束',
    stay: '留岗人数',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as readonly string[],
  },
  attendance: {
    title: '考勤',
    grace: '迟到宽限',
    minutes: '分钟',
    fullWithLeave: '请这些假仍算全勤',
    fullWithLeaveHint: '输入假的名称，按回车',
  },
  events: {
    title: '店铺日',
    note: '大促、盘点这样的日子，排班表上会标出来，客流预测也会参考。',
    date: '日期',
    name: '名称',
    namePlaceholder: '例如 双12',
    add: '加一天',
    added: (name: string) => `${name} 已加上`,
    remove: (name: string) => `去掉 ${name}`,
    removed: (name: string) => `${name} 已去掉`,
    none: '还没有店铺日。',
  },
  saved: '规则已保存',
}
