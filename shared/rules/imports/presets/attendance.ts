import type { Preset } from '../preset.ts'

// Attendance is nobody's shop's: these presets have no platform. Headers have two rows, the upper one with merged group titles.

/** 钉钉 每日统计, one row a person and day; times such as 次日 00:12 belong to the day before. */
export const dingtalkDaily: Preset = {
  id: 'dingtalk-daily',
  kind: 'attendance',
  platform: null,
  all: ['姓名', '日期', '考勤组'],
  oneOf: ['上班1打卡时间', '上班1打卡结果', '下班1打卡时间', '下班1打卡结果', '出勤天数'],
  versions: [{ version: '1', marks: [] }],
  columns: {
    person: ['姓名'],
    day: ['日期'],
    in: ['上班1打卡时间', '上班2打卡时间', '上班3打卡时间'],
    out: ['下班1打卡时间', '下班2打卡时间', '下班3打卡时间'],
    status: [
      ...['上班1打卡结果', '下班1打卡结果', '上班2打卡结果', '下班2打卡结果'],
      ...['上班3打卡结果', '下班3打卡结果'],
    ],
    minutesLate: ['迟到时长', '迟到时长(分钟)', '严重迟到时长', '严重迟到时长(分钟)'],
    minutesEarly: ['早退时长', '早退时长(分钟)'],
    shift: ['班次'],
    minutesWorked: ['工作时长', '工作时长(分钟)'],
  },
  units: { minutesLate: 'minute', minutesEarly: 'minute', minutesWorked: 'minute' },
  sheets: ['每日统计'],
  hasTwoTiers: true,
}

/** 钉钉 月度汇总, one row a person, one column a day under 考勤结果; Saturdays and Sundays are called 六 and 日, the month stands above. */
export const dingtalkMonthly: Preset = {
  id: 'dingtalk-monthly',
  kind: 'attendance',
  platform: null,
  all: ['姓名', '考勤组', '部门'],
  oneOf: ['出勤天数', '休息天数', '上班缺卡次数', '旷工天数', '考勤结果:1', '考勤结果:六'],
  none: ['日期', '上班1打卡时间', '下班1打卡时间', '班次'],
  versions: [{ version: '1', marks: [] }],
  columns: { person: ['姓名'] },
  sheets: ['月度汇总'],
  dayFrom: 'title-lines',
  hasTwoTiers: true,
  dayColumns: 'status',
}

/** 企业微信 打卡日报 概况统计与打卡明细; names that repeat under several groups are told apart by the group. */
export const wecomDaily: Preset = {
  id: 'wecom-daily',
  kind: 'attendance',
  platform: null,
  all: ['时间', '姓名'],
  oneOf: [
    ...['上班1:打卡时间', '上班1:打卡状态', '下班1:打卡时间', '考勤概况:最早', '考勤概况:考勤结果'],
    ...['所属规则', '考勤概况:所属规则', '打卡时间记录', '打卡次数(次)', '考勤概况:打卡次数(次)'],
  ],
  versions: [
    { version: '2025', marks: ['所属规则', '考勤概况:所属规则', '考勤概况:最早', '考勤结果', '考勤概况:考勤结果'] },
    { version: 'short', marks: [] },
  ],
  columns: {
    person: ['姓名'],
    day: ['时间'],
    in: ['考勤概况:最早', '最早', '上班1:打卡时间', '上班2:打卡时间', '上班3:打卡时间'],
    out: ['下班1:打卡时间', '下班2:打卡时间', '下班3:打卡时间', '考勤概况:最晚', '最晚'],
    status: [
      ...['考勤概况:考勤结果', '考勤结果', '上班1:打卡状态', '下班1:打卡状态', '上班2:打卡状态', '下班2:打卡状态'],
      ...['上班3:打卡状态', '下班3:打卡状态'],
    ],
    minutesLate: ['异常统计:迟到时长(分钟)', '迟到时长(分钟)'],
    minutesEarly: ['异常统计:早退时长(分钟)', '早退时长(分钟)'],
    shift: ['考勤概况:班次', '班次'],
    minutesWorked: ['考勤概况:实际工作时长(小时)', '实际工作时长(小时)'],
  },
  sheets: ['概况统计与打卡明细'],
  hasTwoTiers: true,
}

/** Every attendance export that is known. The list with its sources: docs/presets-service.md §5. */
export const attendancePresets: readonly Preset[] = [dingtalkDaily, dingtalkMonthly, wecomDaily]
