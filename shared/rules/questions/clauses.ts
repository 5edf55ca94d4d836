// Which part of a buyer's line asks something. (docs/questions.md)

const links = /(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+/gi
const cards = /\[[^[\]\n]{1,12}\]|【[^【】\n]{0,20}(?:卡片|表情|图片|视频|语音)】|#[^#\s]{1,6}(?=$|\s)/g
const emoji = /\p{Extended_Pictographic}|[\u{FE0F}\u{200D}]/gu

/** A line without links, cards, pictures; letters and signs of normal width, small letters. */
export const cleaned = (text: string): string =>
  text.replace(links, ' ').replace(cards, ' ').replace(emoji, ' ').normalize('NFKC').toLowerCase().trim()

const ends = /[。!！;；\n\r…~～]+|[,，、](?=\S)|\.(?!\d)/

const askingMark = /[?？]/

/** A part of a line between its signs; `isMarked`: a question mark closes it. */
export interface Clause {
  readonly text: string
  readonly isMarked: boolean
}

/** The parts of a {@link cleaned} line in order. */
export const clausesOf = (line: string): Clause[] =>
  line
    .split(/(?<=[?？])/)
    .flatMap((piece) => {
      const parts = piece.replace(/[?？]+/g, '').split(ends)
      const isAsked = askingMark.test(piece)
      return parts.map((part, index) => ({ text: part.trim(), isMarked: isAsked && index === parts.length - 1 }))
    })
    .filter(({ text, isMarked }) => text !== '' || isMarked)

/** Greetings with the form of a question. */
const greeting =
  /^(?:你好|您好|哈喽|亲+|老板|客服|hi|hello)*(?:在吗|在么|在不在|在不|在嘛|有人吗|有人在吗|有人么|有人不|你好吗|忙吗|睡了吗|人呢)$/

/** Question words that mean nothing asked: nobody cares, a wish, an answer. */
const unasked =
  /没什么|没啥|不怎么|什么都|怎么都|哪都|哪里都|多少都|几个都|不管(?:什么|怎么|哪)|随便(?:什么|哪)|(?:无论|不论)|什么的$|不知道(?:什么|怎么|哪|为什么)?(?:呢|了)?$/

const askingWords =
  /吗|嘛$|么$|什么|啥|怎么|怎样|如何|咋|几(?:天|时|号|点|个|层|米|公分|厘米|公斤|斤|件|种|款|年|次|折|块|寸|人|度|升|瓦|号码|成|格|套)|多少|多久|多大|多高|多长|多宽|多重|多深|多厚|多远|为何|哪|是否|能否|可否|会否|有无|谁|区别$/
const eitherOr =
  /(.)(?:不|没)\1|可不可以|有没有|是不是|能不能|会不会|要不要|还是.+(?:好|呢)$|(?:行|好|可以|包邮|发货|到货|发|有|能)不$|没有?$/
const request =
  /可以(?!的|了|吧|啊|呀|哦|哈|$)(?!.*(?:了|吧|的)$).{2,}|能(?:给|帮|便宜|少|送|发|开|换|退|快|改|优惠|多).*$/
/** What is late is asked for even when it is only told. */
const urging = /(?:还没|还不|还未|一直没|一直不|怎么没|怎么不).{0,4}(?:发|寄|到|送|退|动|更新)/
/** A close of 呢 after something still going on tells, it does not ask. */
const telling = /(?:还没|没|在|正|着|等).*呢$/
const afterNot = /(?:已经|刚|我|这个|它|东西|一直).*没有?$/

const asksSomething = (text: string): boolean => {
  if (askingWords.test(text) || /(.)(?:不|没)\1/.test(text)) return true
  if (/呢$/.test(text)) return !telling.test(text)
  if (urging.test(text)) return true
  if (eitherOr.test(text) && !(/没有?$/.test(text) && (afterNot.test(text) || text.length < 3))) return true
  return request.test(text) && !/^(?:我|我们|那我|咱)/.test(text)
}

/** True when the clause asks something worth counting. Greetings do not. */
export const asks = ({ text, isMarked }: Clause): boolean => {
  if (greeting.test(text)) return false
  if (isMarked) return true
  return !unasked.test(text) && asksSomething(text)
}
