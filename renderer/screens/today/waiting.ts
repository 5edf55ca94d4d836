import type { Today } from '#shared/contract/performance.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { queryOfDay } from './service-route.ts'
import type { Waiting } from './waiting-line.ts'
import { careThatIsOpen, untaughtProducts } from './waiting-care.ts'
import { followUpsThatWait, settlementThatWaits } from './waiting-follow-ups.ts'

/** After how many days without an import or a backup the first screen says so. */
export const staleAfterDays = { import: 2, backup: 3 } as const

const daysBetween = (from: LocalTime, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000)

const ordersThatWait = (today: Today, words: Text['today']['waiting'], format: Format): readonly (Waiting | null)[] => {
  const { contested, uncredited, unpaid } = today
  return [
    contested.orders === 0
      ? null
      : {
          key: 'contested',
          words: words.contested(
            format.month(contested.month),
            format.count(contested.orders),
            format.money(contested.base),
          ),
          action: words.contestedAction,
          tone: 'warn',
          screen: 'orders',
          query: { tab: 'contested', month: contested.month },
        },
    uncredited.orders === 0
      ? null
      : {
          key: 'uncredited',
          words: words.uncredited(format.count(uncredited.orders), format.money(uncredited.base)),
          action: words.uncreditedAction,
          tone: null,
          screen: 'orders',
          query: { state: 'nobody', month: today.month },
        },
    unpaid.orders === 0 || unpaid.orders === today.toNudge.orders
      ? null
      : {
          key: 'unpaid',
          words: words.unpaid(format.count(unpaid.orders), format.money(unpaid.payable)),
          action: words.unpaidAction,
          tone: null,
          screen: 'orders',
          query: { status: 'unpaid', month: 'all' },
        },
  ]
}

const chatsThatWait = (today: Today, words: Text['today']['waiting'], format: Format): readonly (Waiting | null)[] => {
  const { service } = today
  if (service === null) return []
  const { day, escalations, unansweredBuyers } = service
  const waits = (key: string, count: number, why: ServiceFigure, words: string): Waiting | null =>
    count === 0 ? null : { key, words, action: action, tone: 'warn', screen: 'chats', query: queryOfDay(day, why) }
  const action = words.chatsAction
  const date = format.date(day)
  return [
    waits('escalations', escalations, 'escalations', words.escalations(date, format.count(escalations))),
    waits(
      'unanswered-buyers',
      unansweredBuyers.value,
      'unansweredBuyers',
      words.unansweredBuyers(date, format.count(unansweredBuyers.value)),
    ),
  ]
}

const setupThatWaits = (today: Today, words: Text['today']['waiting']): readonly (Waiting | null)[] => [
  today.peopleCount > 0
    ? null
    : {
        key: 'no-people',
        words: words.noPeople,
        action: words.noPeopleAction,
        tone: 'warn',
        screen: 'people',
        query: {},
      },
  today.planCount > 0
    ? null
    : {
        key: 'no-plan',
        words: words.noPlan,
        action: words.noPlanAction,
        tone: 'warn',
        screen: 'orders',
        query: { tab: 'plans' },
      },
]

const backupWords = (today: Today, date: LocalDate, words: Text['today']['waiting'], format: Format): string | null => {
  const { latestBackup } = today
  if (latestBackup === null) return words.noBackup
  if (!latestBackup.isVerified) return words.unverifiedBackup
  const days = daysBetween(latestBackup.at, date)
  return days < staleAfterDays.backup ? null : words.staleBackup(format.count(days))
}

const filesThatWait = (
  newFiles: number,
  words: Text['today']['waiting'],
  format: Format,
): readonly (Waiting | null)[] => [
  newFiles === 0
    ? null
    : {
        key: 'new-files',
        words: words.newFiles(format.count(newFiles)),
        action: words.newFilesAction,
        tone: null,
        screen: 'imports',
        query: {},
      },
]

const careThatWaits = (
  today: Today,
  date: LocalDate,
  words: Text['today']['waiting'],
  format: Format,
): readonly (Waiting | null)[] => {
  const importDays = today.latestImport === null ? 0 : daysBetween(today.latestImport.at, date)
  const backup = backupWords(today, date, words, format)
  return [
    importDays < staleAfterDays.import
      ? null
      : {
          key: 'stale-import',
          words: words.staleImport(format.count(importDays)),
          action: words.staleImportAction,
          tone: null,
          screen: 'imports',
          query: {},
        },
    backup === null
      ? null
      : {
          key: 'backup',
          words: backup,
          action: words.backupAction,
          tone: 'warn',
          screen: 'settings',
          query: { tab: 'backups' },
        },
  ]
}

/**
 * Everything that waits, most pressing first: chats nobody answered in time, what is overdue of registers, appeals and unpaid orders when their time has come, orders, months to
 * close, then new files of the watched folder (`newFiles` of them), then what is not set up, then imports and backups that grew old. `hour`: of the day, 0–23.
 */
export const waitingOf = (
  today: Today,
  newFiles: number,
  date: LocalDate,
  text: Text,
  format: Format,
  hour = 0,
): readonly Waiting[] => {
  const words = text.today.waiting
  const followUps = [
    ...careThatIsOpen(today, words, format),
    ...followUpsThatWait(today, words, format, hour),
    ...untaughtProducts(today, words, format),
  ]
  return [
    ...chatsThatWait(today, words, format),
    ...followUps.filter(({ tone }) => tone === 'warn'),
    ...ordersThatWait(today, words, format),
    ...followUps.filter(({ tone }) => tone === null),
    ...settlementThatWaits(today, words, format),
    ...filesThatWait(newFiles, words, format),
    ...setupThatWaits(today, words),
    ...careThatWaits(today, date, words, format),
  ].filter((waiting) => waiting !== null)
}
