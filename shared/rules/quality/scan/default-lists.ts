import type { ScanLists } from '../../../contract/quality-scan.ts'
import { defaultWords } from './default-words.ts'

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** Lists and severities of a shop that never changed them: version 1. docs/quality.md §1 */
export const defaultScanLists: ScanLists = {
  words: {
    taboo: [...defaultWords.taboo],
    insult: [...defaultWords.insult],
    diversion: [...defaultWords.diversion],
    absolute: [...defaultWords.absolute],
    own: [...defaultWords.own],
  },
  perfunctory: words(`
    不清楚 不知道 不太清楚 不了解 我不清楚 没办法 不可以 不行 你自己看 自己看 自己看详情 自己看下 看详情 看页面 详情页有 页面有写 页面上有 上面有写
    详情有写 以页面为准 不是写了吗 说过了 等着 等着吧 等通知 等消息 慢慢等 没有办法 不归我管 你问快递 问快递 找快递 不懂 随你 都行 都可以 看着办`),
  rude: words(`
    你到底 到底要不要 到底买不买 听不懂吗 听不懂人话 看不懂吗 看不懂字 不识字 不会看吗 没长眼睛 眼睛不好 烦不烦 你烦不烦 真烦 烦死了 有完没完 没完没了
    啰嗦 废话 少废话 无理取闹 莫名其妙 胡搅蛮缠 搞笑 可笑 呵呵 懒得理你 懒得说 不想说了 不跟你说了 爱咋咋地 你想怎样 你想干嘛 你急什么 你说呢`),
  greetings: words(
    `您好 你好 亲 欢迎 在的 在呢 在哒 早上好 上午好 中午好 下午好 晚上好 久等 哈喽 哈啰 嗨 hello hi 为您服务 很高兴 请问`,
  ),
  closings: words(`
    祝您 祝你 祝亲 谢谢 感谢 多谢 再见 拜拜 欢迎 随时 愉快 顺利 不客气 客气 辛苦 期待 好评 关注 88 晚安 早点休息 有问题 有需要 放心 请您放心 尽快 生活愉快`),
  promises: words(`
    明天发 今天发 尽快 帮您查 帮你查 帮您看 帮您问 帮你问 帮您催 帮您核实 帮您处理 帮您申请 催一下 补发 补寄 稍后回复 稍后给您 一会回复 一会给您 晚点回复 晚点给您
    回头给您 给您答复 给您回复 查到后 有消息 第一时间通知 到货通知 到货后通知 反馈给您 登记 马上处理 明天给您 明天回复 核实后`),
  shortReplies: words(`
    嗯 嗯嗯 哦 哦哦 噢 喔 好 好的 好滴 好哒 行 可 可以 在 在的 对 对的 是 是的 有 有的 没 没有 无 不 不是 不行 不能 能 会 不会 要 不要 亲 知道 ok okay yes no 1 收到 呵呵 哈哈 额 呃 啊 嘛 呢`),
  promiseHours: 24,
  severity: {
    forbiddenWord: 'fatal',
    shortReply: 'note',
    perfunctory: 'bad',
    promiseWithoutFollowUp: 'bad',
    rudeness: 'bad',
    personalData: 'bad',
    noGreeting: 'note',
    noClosing: 'note',
  },
}
