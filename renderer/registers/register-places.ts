import type { EntryLink } from '#shared/contract/registers.ts'
import { chatMomentOf } from '#shared/kit/registers/chat-key.ts'
import { linkTo } from '#renderer/app/route.ts'
import type { RegisterName } from '#shared/kit/registers.ts'

/** The screen and tab on which a register stands. */
export const registerPlaces: Readonly<Record<RegisterName, { readonly screen: string; readonly tab: string }>> = {
  problems: { screen: 'problems', tab: 'log' },
  knowledge: { screen: 'problems', tab: 'knowledge' },
  lost: { screen: 'problems', tab: 'lost' },
  'follow-up': { screen: 'problems', tab: 'follow-up' },
  visits: { screen: 'problems', tab: 'visits' },
  complaints: { screen: 'quality', tab: 'complaints' },
  reviews: { screen: 'quality', tab: 'reviews' },
  'after-sales': { screen: 'quality', tab: 'after-sales' },
  awards: { screen: 'ledger', tab: 'awards' },
  warnings: { screen: 'ledger', tab: 'warnings' },
  improvement: { screen: 'ledger', tab: 'improvement' },
  fund: { screen: 'ledger', tab: 'fund' },
  courses: { screen: 'people', tab: 'training' },
  mentoring: { screen: 'people', tab: 'mentoring' },
  office: { screen: 'people', tab: 'office' },
  actions: { screen: 'meetings', tab: 'actions' },
}

/** The link to an entry in its own list. */
export const entryHref = (register: RegisterName, id: number): string => {
  const { screen, tab } = registerPlaces[register]
  return linkTo(screen, { tab, id: String(id) })
}

/** Where something an entry belongs to can be seen; null: nowhere by itself. Other entries are linked by `entryHref`. */
export const linkHref = ({ kind, id, key }: EntryLink): string | null => {
  if (kind === 'appeal' && id !== null)
    return linkTo('performance', { tab: 'appeals', state: 'all', appeal: String(id) })
  if (kind === 'score' && id !== null) return linkTo('quality', { tab: 'results', id: String(id) })
  if (kind === 'meeting' && key !== null) return linkTo('meetings', { tab: 'week', week: key })
  const chat = kind === 'chat' && key !== null ? chatMomentOf(key) : null
  if (chat !== null)
    return linkTo('chats', { tab: 'archive', shop: String(chat.shopId), buyer: String(chat.buyerId), at: chat.at })
  if (kind === 'handover-item') return linkTo('handovers', { tab: 'waiting' })
  return null
}
