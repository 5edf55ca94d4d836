import { daysInMonth } from '../kit/local-time.ts'

// Numbers that belong to a person, told apart from order, parcel and product numbers. (docs/privacy.md)

const digit = '[0-9０-９]'
const alone = `(?<!${digit})`
const ends = `(?!${digit})`
const gap = String.raw`[ \u00a0\u3000.·－–—-]{1,2}`

const halfDigits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')

const orderWords =
  /(?:订单|(?<![a-z])order(?:\s?(?:no\.?|number|id))?|单号|运单|编号|货号|款号|流水号|条码|条形码|商品id|itemid|sku|(?<![a-z])no\.?|№)(?:号码?|编号)?\s*(?:是|为)?\s*[:：=#＃]?\s*$/i
const gluedCode = /[A-Za-z][-_=/#.]?$/
const contactWords =
  /(?<![A-Za-z])(?:tel|telephone|phone|mobile|mob|cell|wx|vx|v|wechat|weixin|card|call|sms|qq|zfb|alipay)[-_=/#.]?$|(?<![A-Za-z])id[-_#.]?$/i

/** True when what stands before a number says that it numbers a thing: 订单号, `SF`, `?id=`. */
const numbersAThing = (before: string): boolean =>
  orderWords.test(before) || (gluedCode.test(before) && !contactWords.test(before))

type Mask = (found: string, before: string, after: string) => string | null

const reach = 24

/** Masks what a pattern finds unless the words before it say that it numbers a thing; a mask of null leaves it. */
const masked = (text: string, pattern: RegExp, mask: Mask): string =>
  text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const at = rest.find((part): part is number => typeof part === 'number') ?? 0
    const before = text.slice(Math.max(0, at - reach), at)
    const end = at + found.length
    const replacement = mask(found, before, text.slice(end, end + reach))
    return replacement === null || numbersAThing(before) ? found : replacement
  })

const ordinaryMobile = new RegExp(
  `${alone}(?:(?:[+＋]86|0086)[ -]?)?[1１][3-9３-９]${digit}(?:${digit}{8}|(?:${gap})${digit}{4}(?:${gap})?${digit}{4})${ends}`,
  'g',
)
const mobileParts = new RegExp(`^((?:[+＋]86|0086)[ -]?)?(${digit}{3})(${gap})?(${digit}{4})(${gap})?(${digit}{4})$`)

const maskedMobile = (found: string, before: string, after: string): string | null => {
  const [, prefix = '', first = '', gapOne = '', middle = '', gapTwo = '', last = ''] = mobileParts.exec(found) ?? []
  const tail = halfDigits(middle + last)
  // `150-20261005` is a code with a day in it; `2000 150 2000 3000` and `A-138-1234-5678-2` are rows of numbers.
  if (gapOne !== '' && gapTwo === '' && /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(tail)) return null
  const isDashed = /[-－–—.]/.test(gapOne)
  if (isDashed && (/[0-9０-９][-.]$/.test(before) || /^[-.][0-9０-９]/.test(after)) && prefix === '') {
    if (!/(?:^|\D)86-$/.test(before)) return null
  }
  if (gapOne !== '' && !isDashed && (/(?<![\d*])\d{2,5} $/.test(before) || /^ \d{4}(?![\d*-])/.test(after))) {
    if (!/(?:^|\D)86 $/.test(before)) return null
  }
  return `${prefix}${first}****${last}`
}

const landline = new RegExp(
  `(?<![0-9０-９A-Za-z_.*－-])(0(?:10|2${digit}|[3-9]${digit}{2}))([)）]?[ －-]{0,2})(${digit}{3,4})([ －-]?)(${digit}{4})${ends}`,
  'g',
)
const landlineParts = new RegExp(landline.source)
const saidToBePhone = /(?:电话|座机|固话|传真|tel|phone)(?:号码?)?\s*(?:是|为)?\s*[:：]?\s*[(（]?$/i

const maskedLandline = (found: string, before: string): string | null => {
  const [, area = '', gapOne = '', , , last = ''] = landlineParts.exec(found) ?? []
  const length = halfDigits(found).length - halfDigits(area).length
  if (length !== 8 && (length !== 7 || halfDigits(area).length === 3)) return null
  return gapOne === '' && !saidToBePhone.test(before) ? null : `${area}${gapOne}****${last}`
}

const provinceCodes = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const isBirth = (text: string): boolean =>
  isDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))

const identity = new RegExp(
  `${alone}${digit}{6}[ -]?(?:[1１][9９]|[2２][0０])${digit}{6}[ -]?${digit}{3}[0-9０-９XxＸｘ]${ends}`,
  'g',
)
const oldIdentity = new RegExp(
  `(?<=(?:身份证|证件|身份)(?:件)?(?:号码?|信息)?\\s*(?:是|为)?\\s*[:：]?\\s*)${digit}{15}${ends}`,
  'g',
)

const maskedIdentity = (found: string): string | null => {
  const plain = found.normalize('NFKC').replace(/[ -]/g, '')
  if (!provinceCodes.test(plain)) return null
  const birth = plain.length === 15 ? `19${plain.slice(6, 12)}` : plain.slice(6, 14)
  return isBirth(birth) ? found.slice(0, 6) + '*'.repeat(plain.length - 6) : null
}

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const value = Number(digits[digits.length - 1 - index])
    const doubled = value * 2
    sum += index % 2 === 0 ? value : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const card = new RegExp(
  `${alone}(?:${digit}{16,19}|${digit}{4}(?:[ -]${digit}{4}){3}(?:[ -]?${digit}{1,3})?)${ends}`,
  'g',
)
const saidToBeCard = /(?:卡号?|银行|账[号户]|帐[号户]|visa|master(?:card)?|card)(?:号码?)?\s*(?:是|为)?\s*[:：]?\s*$/i

/** UnionPay cards have 16 to 19 digits. Foreign ones look like order numbers of 16, so they must be called cards or stand in fours. */
const maskedCard = (found: string, before: string): string | null => {
  const digits = halfDigits(found)
  const isForeign = digits.length === 16 && /^(?:4|5[1-5]|35(?:2[89]|[3-8]))/.test(digits)
  const isCalledOne = /[ -]/.test(found) || saidToBeCard.test(before)
  if (!digits.startsWith('62') && !(isForeign && isCalledOne)) return null
  const written = found.replace(/[ -]/g, '')
  return passesLuhn(digits) ? `${written.slice(0, 4)}****${written.slice(-4)}` : null
}

/** Mobile numbers as `138****5678`, with or without +86 or gaps, and landlines as `0571-****8888`. */
export const withoutPhones = (text: string): string =>
  masked(masked(text, ordinaryMobile, maskedMobile), landline, maskedLandline)

/** Identity numbers with a real day of birth as their first six digits and asterisks; old ones of 15 digits only where they are called so. */
export const withoutIdentityNumbers = (text: string): string =>
  masked(masked(text, identity, maskedIdentity), oldIdentity, maskedIdentity)

/** Bank card numbers whose check digit fits as first and last four digits. */
export const withoutBankCards = (text: string): string => masked(text, card, maskedCard)

const email =
  /(?<![A-Za-z0-9._%+-])([._%+-]*[A-Za-z0-9])[A-Za-z0-9._%+-]*([@＠])((?:[A-Za-z0-9-]+\.)+(?!(?:png|jpe?g|gif|webp|svg|bmp|mp4|js|css)(?![A-Za-z]))[A-Za-z]{2,})(?![A-Za-z0-9]|[A-Za-z0-9._%+-]*[@＠])/gi

/** E-mail addresses as `z***@qq.com`. */
export const withoutEmails = (text: string): string => text.replace(email, '$1***$2$3')
