// A buyer's last word that asks for nothing. docs/handovers.md §2

const inOrder = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    // Of two words that begin alike the longer one is tried first.
    .toSorted((one, other) => other.length - one.length)
    .join('|')

/**
 * Yes, understood, nothing more, thanks, goodbye. What calls something off (不要了) or puts it off (再看看) is an answer somebody waits for. No word is
 * made of others and no tail is a word, so that every line is taken apart in one way only.
 */
const closings = inOrder(`
  好 行 可以 嗯 恩 哦 噢 喔 ok okay 收到 知道 晓得 明白 了解 懂 清楚了 那好 那行
  不用了 不用谢 没事 没关系 没问题 不客气 没有了 就这样 先这样 那就这样 那先这样
  谢 多谢 感谢 太感谢 非常感谢 十分感谢 辛苦 麻烦你了 麻烦您了 麻烦了 3q thx thank thanks you
  再见 拜 bye 88 886 回见 晚安 亲`)
/** What people hang on to such a word, and whom they say it to. */
const tails = inOrder(
  `的 了 啦 哈 呀 呢 哒 滴 吧 嘞 啊 咯 喽 咧 你 您 你们 客服 老板 掌柜 店家 小姐姐 小哥哥 美女 帅哥 大哥`,
)

const closing = new RegExp(`^(?:(?:${closings})(?:${tails}){0,3})+$`, 'iu')
/** Longer words are no mere closings. */
const longest = 24

/** Faces and flowers that say nothing by themselves; a picture (图片) does. */
const faces =
  /\p{Extended_Pictographic}|\uFE0F|\[(?:玫瑰|微笑|呲牙|可爱|愉快|害羞|抱拳|合十|强|ok|握手|鼓掌|亲亲|爱心|拥抱|偷笑|憨笑|开心)\]/giu

/** True when lines say thanks, yes or goodbye and nothing else: nobody has to answer them. */
export const saysNothingMore = (lines: readonly string[]): boolean =>
  lines.length > 0 &&
  lines.every((line) => {
    const words = line
      .normalize('NFKC')
      .replace(faces, ' ')
      .split(/[\s,。!.~～^_、;…]+/u)
      .filter((word) => word !== '')
    return words.length > 0 && words.every((word) => word.length <= longest && closing.test(word))
  })
