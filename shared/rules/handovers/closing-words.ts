// A buyer's last word that asks for nothing. docs/handovers.md §2

const closing =
  /^(?:好的?呢?|好[滴哒啦吧]|行的?|可以的?|嗯+|哦+|噢+|谢谢.{0,3}|多谢.{0,2}|收到了?|知道了|明白了?|不用了|没事了?|再见|拜拜|ok|okay|thanks?|you|bye|亲)$/iu

/** True when lines say thanks, yes or goodbye and nothing else: nobody has to answer them. */
export const saysNothingMore = (lines: readonly string[]): boolean =>
  lines.length > 0 &&
  lines.every((line) => {
    const words = line.split(/[\s，。！!.,~～^_]+/u).filter((word) => word !== '')
    return words.length > 0 && words.every((word) => closing.test(word))
  })
