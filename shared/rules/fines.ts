// Employers may not fine in money; what was paid too much may be taken back, and so may what the law takes. docs/corrections.md §5

const number = String.raw`(?:\d[\d,.]*|[零一二两俩三四五六七八九十百千万半]+)`
const unit = String.raw`(?:元|块|圆|rmb|cny|yuan|毛|角)`
const amount = String.raw`(?:[¥]|rmb|人民币)?\s*${number}\s*(?:多|来|几)?\s*${unit}|[¥]\s*${number}`
/** What somebody did; a fine is money for it. */
const fault = '迟到|早退|旷工|缺勤|缺卡|漏打卡|忘打卡|违规|违纪|违反|差评|投诉|漏回|漏单|错单|失误|出错|做错|没回|超时'

const patterns: readonly RegExp[] = [
  // The words themselves; 代扣 is what the law or somebody else takes through the shop.
  /罚|罰|(?<!代)扣(?:款|钱|錢|工资|工資|薪)/,
  // 扣 50 元, 扣除五十块, 扣掉 ¥50; not 代扣, 抵扣, 折扣, 回扣, 多扣 or 少扣 something.
  new RegExp(
    String.raw`(?<![代抵折回多少])扣(?:除|掉|了|减|下|去|发|他|她|你|其|每[次人]|一次|当[日天月]|\s)*(?:${amount})`,
    'i',
  ),
  // 迟到扣 50, 差评一个扣绩效 50 元; points and shares are no money.
  new RegExp(
    String.raw`(?:${fault})[^。；;\n]{0,12}?扣(?!回|分|个税|税|社保|公积金)[^。；;，,\d\n]{0,6}(?:[¥]\s*)?${number}(?![\d.,零一二两俩三四五六七八九十百千万半]|\s*(?:分(?!钟)|个?百分|%|点|次|天|小时|分钟))`,
    'i',
  ),
  // 乐捐 20 元: voluntary in name only; and whatever else somebody has to give for a fault.
  new RegExp(String.raw`乐捐[^。；;\n]{0,6}(?:${amount})|(?:${fault})[^。；;\n]{0,12}?(?:乐捐|捐款|捐)`, 'i'),
  new RegExp(
    String.raw`(?:${fault})[^。；;\n]{0,8}?(?:交|缴|掏|出|上交|发红包|红包|请客)[^。；;\d\n]{0,4}(?:${amount})`,
    'i',
  ),
  /\b(?:fines?|fined|penalt(?:y|ies)|penali[sz]ed?)\b/i,
  /\bdock(?:ed|ing|s)?\b[^.;]{0,20}(?:\bpay\b|\bwages?\b|\bsalary\b|\d\s*(?:yuan|rmb|cny)|¥)/i,
  /\bdeduct(?:ed|ing|s|ion)?\b[^.;]{0,20}(?:\d\s*(?:yuan|rmb|cny)|¥\s*\d)[^.;]{0,20}\b(?:late|lateness|absen\w*|mistakes?|complaints?|misconduct)\b/i,
  /\b(?:late|lateness|absen\w*|mistakes?|complaints?|misconduct)\b[^.;]{0,30}\bdeduct(?:ed|ing|s|ion)?\b[^.;]{0,20}(?:\d\s*(?:yuan|rmb|cny)|¥\s*\d)/i,
]

/** True when a reason for taking money speaks of a fine: docs/corrections.md. */
export const speaksOfFine = (reason: string): boolean => {
  const text = reason.normalize('NFKC')
  return patterns.some((pattern) => pattern.test(text))
}
