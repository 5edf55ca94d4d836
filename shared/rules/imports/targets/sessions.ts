import { textOf } from '../../cells.ts'
import { firstCell, orMissing, type RecordValue, type Target } from '../target.ts'
import {
  accountIn,
  countIn,
  idIn,
  isWithout,
  maskedIn,
  namesIn,
  requiredTimeIn,
  secondsIn,
  textIn,
  timeIn,
  valuesIn,
  type FieldValues,
  type ValueReader,
} from './field-values.ts'

// Lists of chats as a platform or a chat system states them, one row a chat. The tables: docs/import-targets.md §2.

const resolvedWords = /^(?:是|已?(?:经|被)?解决|yes|y|true|1|resolved|solved)$/i
const unresolvedWords = /^(?:否|不是|(?:未|没有?|尚未)(?:被)?解决|no|n|false|0|unresolved|unsolved)$/i

/** 1 solved, 0 not solved, null: not said, or in words that are neither. */
const resolvedIn: ValueReader = (row, field) => {
  const text = textOf(firstCell(row, field))
  if (text === null) return null
  return resolvedWords.test(text) ? 1 : unresolvedWords.test(text) ? 0 : null
}

const values: FieldValues = {
  sessionId: ['sessionId', idIn],
  buyer: ['buyer', textIn],
  endedAt: ['endedAt', timeIn],
  firstResponse: ['firstResponse', secondsIn],
  averageResponse: ['averageResponse', secondsIn],
  messagesIn: ['messagesIn', countIn],
  messagesOut: ['messagesOut', countIn],
  satisfaction: ['satisfaction', textIn],
  resolved: ['resolved', resolvedIn],
  transcript: ['transcript', maskedIn],
  length: ['length', secondsIn],
  transferredTo: ['transferredTo', accountIn],
  group: ['team', textIn],
  productId: ['productId', idIn],
  topic: ['topic', maskedIn],
}

/**
 * Chats. The same one is known by its number, else by account, start and buyer; a number that Excel has destroyed counts as none.
 * Spans are seconds as stated, never computed. An export that names no agents gives the account ''.
 */
export const sessions: Target = {
  kind: 'sessions',
  read: (row, file) => {
    const account = isWithout(row, file, 'agentAccount')
      ? ''
      : orMissing(accountIn(row, 'agentAccount'), 'account-missing')
    const startedAt = requiredTimeIn(row, 'startedAt', file)
    const read: Record<string, RecordValue> = { account, startedAt, ...valuesIn(values, row, file) }
    const key = read['sessionId'] ?? `${account}|${startedAt}|${read['buyer'] ?? ''}`
    return [{ table: 'sessions', key: String(key), values: read }]
  },
  written: (fields) => ({ sessions: ['account', 'startedAt', ...namesIn(values, fields)] }),
  totals: [
    { field: 'messagesIn', table: 'sessions', value: 'messagesIn', unit: 'count' },
    { field: 'messagesOut', table: 'sessions', value: 'messagesOut', unit: 'count' },
  ],
  account: 'account',
}
