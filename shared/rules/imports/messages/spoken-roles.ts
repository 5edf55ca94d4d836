import type { Direction } from '../../../contract/import-fields.ts'
import { normalHeader, textOf, type CellValue } from '../../cells.ts'

/** A role, or `group` for lines of a group chat, which are nobody's service. */
export type SpokenRole = Direction | 'group'

const spokenRoles = ['buyer', 'agent', 'auto', 'system', 'group'] as const

/** Words or names by the role they mean. */
export type RoleLists = Readonly<Partial<Record<Direction, readonly string[]>>>

/** Words that say the same in every export; a preset's and a mapping's own come before them. */
const plainWords: Readonly<Record<SpokenRole, readonly string[]>> = {
  buyer: [
    '买家',
    '客户',
    '顾客',
    '用户',
    '消费者',
    '访客',
    'buyer',
    'customer',
    'client',
    'visitor',
    'user',
    'contact',
  ],
  agent: ['客服', '卖家', '商家', '坐席', '人工', '人工客服', '店铺', 'agent', 'seller', 'staff', 'admin', 'operator'],
  auto: ['机器人', '智能客服', '自动回复', '自动', '欢迎语', 'robot', 'bot', 'auto'],
  system: ['系统', '系统消息', '平台', 'system'],
  group: ['群聊', 'group'],
}

const wordsOf = (lists: Readonly<Partial<Record<SpokenRole, readonly string[]>>>): [string, SpokenRole][] =>
  spokenRoles.flatMap((role) => (lists[role] ?? []).map((word): [string, SpokenRole] => [normalHeader(word), role]))

/** What decides a line's role. */
export interface RoleWords {
  /** words and names somebody gave by hand: both the direction column's and senders' */
  readonly given: RoleLists
  /** the preset's words of the direction column */
  readonly preset: RoleLists
  /** what a sender's name alone tells */
  readonly roleOf: (sender: string) => Direction | null
}

/**
 * Who speaks in a line: by the direction column's word or the sender's name as given by hand, then by the column's known words, then by
 * the sender's name alone. A column that knows only two sides calls a robot an agent: its name knows better (rule 16).
 */
export const spokenRole = ({ given, preset, roleOf }: RoleWords) => {
  const byHand = new Map(wordsOf(given))
  const byWord = new Map([...wordsOf(plainWords), ...wordsOf(preset)])
  const decide = (word: CellValue, sender: string | null): SpokenRole | null => {
    const said = normalHeader(textOf(word) ?? '')
    const role = byHand.get(said) ?? (sender === null ? undefined : byHand.get(normalHeader(sender)))
    if (role !== undefined) return role
    const known = byWord.get(said) ?? null
    if (sender === null || (known !== null && known !== 'agent')) return known
    const named = roleOf(sender)
    return known === null || named === 'auto' ? named : known
  }
  const answers = new Map<CellValue, Map<string | null, SpokenRole | null>>()
  return (word: CellValue, sender: string | null): SpokenRole | null => {
    let bySender = answers.get(word)
    if (bySender === undefined) {
      // A column taken for the direction by mistake has a word a row.
      if (answers.size > 1_000) answers.clear()
      answers.set(word, (bySender = new Map()))
    }
    let role = bySender.get(sender)
    if (role === undefined) bySender.set(sender, (role = decide(word, sender)))
    return role
  }
}
