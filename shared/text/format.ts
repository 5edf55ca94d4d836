/** Number forms shared by screen, paper, workbook and command line. Pure: same input, same text. */
export interface Format {
  /** fen → `¥1,234.50`; null → `–`; negative with a true minus sign */
  readonly money: (fen: number | null) => string
  /** fen → `1,234.50` without the sign of the currency */
  readonly amount: (fen: number | null) => string
  /** whole number with thousands separators; null → `–` */
  readonly count: (value: number | null) => string
  /** millionths → `1.2%`, at most four decimals, no trailing zeros */
  readonly rate: (millionths: number | null) => string
  /** millionths → `1.10` */
  readonly coefficient: (millionths: number | null) => string
  /** `2026-10` → `2026年10月` / `October 2026` */
  readonly month: (month: string) => string
  /** `2026-11-22` → `11月22日 周日` / `Sun 22 Nov` */
  readonly date: (date: string | null) => string
  /** `2026-11-22` → `日` / `Su`: the head of a column */
  readonly weekday: (date: string) => string
  /** minutes → hours with one decimal at most: `182`, `175.5`; null → `–` */
  readonly hours: (minutes: number | null) => string
  /** `2026-11-22 18:20:00` → `11-22 18:20` */
  readonly moment: (time: string | null) => string
  /** seconds → `1分23秒` / `1m 23s` */
  readonly duration: (seconds: number | null) => string
}

const dash = '–'
const minus = '−'

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

const amountOf = (fen: number): string => {
  const whole = Math.floor(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? minus : ''}${grouped(String(whole))}.${rest}`
}

const moneyOf = (fen: number): string => (fen < 0 ? `${minus}¥${amountOf(-fen)}` : `¥${amountOf(fen)}`)

const countOf = (value: number): string => `${value < 0 ? minus : ''}${grouped(String(Math.abs(value)))}`

const rateOf = (millionths: number): string => {
  const text = (Math.abs(millionths) / 10_000).toFixed(4).replace(/\.?0+$/, '')
  return `${millionths < 0 ? minus : ''}${text}%`
}

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const chineseWeekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const englishWeekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const monthName = (month: string): string => englishMonths[Number(month.slice(5, 7)) - 1] ?? month

const durationOf = (seconds: number, units: readonly [string, string, string], gap: string): string => {
  const whole = Math.round(seconds)
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), units[0]],
    [Math.floor((whole % 3600) / 60), units[1]],
    [whole % 60, units[2]],
  ]
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first < 0 ? 2 : first)
    .map(([count, unit]) => `${count}${unit}`)
    .join(gap)
}

const orDash =
  <Value>(format: (value: Value) => string) =>
  (value: Value | null): string =>
    value === null ? dash : format(value)

const amountInHours = (minutes: number): string => {
  const tenths = Math.round(Math.abs(minutes) / 6)
  const rest = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  return `${minutes < 0 && tenths > 0 ? minus : ''}${grouped(String(Math.floor(tenths / 10)))}${rest}`
}

const plain = {
  money: orDash(moneyOf),
  amount: orDash(amountOf),
  count: orDash(countOf),
  rate: orDash(rateOf),
  coefficient: orDash((millionths: number) => (millionths / 1_000_000).toFixed(2)),
  hours: orDash((minutes: number) => amountInHours(minutes)),
  moment: orDash((time: string) => `${time.slice(5, 10)} ${time.slice(11, 16)}`),
}

/** Formats by language. */
export const formats: Readonly<Record<'zh-CN' | 'en', Format>> = {
  'zh-CN': {
    ...plain,
    month: (month) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`,
    date: orDash(
      (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日 ${chineseWeekdays[weekday(date)]}`,
    ),
    weekday: (date) => chineseWeekdays[weekday(date)]?.slice(1) ?? '',
    duration: orDash((seconds: number) => durationOf(seconds, ['小时', '分', '秒'], '')),
  },
  en: {
    ...plain,
    month: (month) => `${monthName(month)} ${month.slice(0, 4)}`,
    date: orDash(
      (date: string) => `${englishWeekdays[weekday(date)]} ${Number(date.slice(8, 10))} ${monthName(date).slice(0, 3)}`,
    ),
    weekday: (date) => englishWeekdays[weekday(date)]?.slice(0, 2) ?? '',
    duration: orDash((seconds: number) => durationOf(seconds, ['h', 'm', 's'], ' ')),
  },
}
