import type { HandoverSuggestion } from '#shared/contract/handovers.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { wordsIn } from '#shared/rules/care/entries.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import type { Context } from '../../context.ts'
import { waitingCare, type WaitingCareRow } from '../../stores/care-store.ts'
import { clipped, keyOf, suggestedEntry, type SuggestionFrame } from './suggestion-frame.ts'

// What the registers leave undone: complaints nobody has answered, after-sales that are late.

const longestLine = 200
const words = { complaints: 'grade', 'after-sales': 'kind' } as const

const ofEntry = (frame: SuggestionFrame, row: WaitingCareRow): HandoverSuggestion => {
  const { id, register, state, at, due, orderNo, values } = row
  const buyer = shortenedName(wordsIn(values, 'buyer'))
  const text = clipped(wordsIn(values, 'text') ?? '', longestLine)
  const { name, choices, states } = wordsOf(frame.text, register)
  const chosen = wordsIn(values, words[register]) ?? ''
  const kind = choices[words[register]]?.[chosen] ?? chosen
  return {
    // Its state is part of the key: dropped while it waited for goods, it comes back when it is open again.
    key: keyOf('care', id, state),
    source: 'after-sales',
    entry: {
      ...suggestedEntry({
        kind: 'after-sales',
        shop: wordsIn(values, 'shop') ?? '',
        buyer,
        orderNo,
        happened: frame.words.care(name, kind, text),
        toDo: register === 'complaints' ? frame.words.answer : frame.words.follow,
      }),
      shop: wordsIn(values, 'shop'),
      due,
      isUrgent: register === 'complaints' && wordsIn(values, 'grade') !== '1',
    },
    evidence: [{ at, who: buyer ?? '', text: `${states[state] ?? state} · ${text}` }],
    chat: null,
    orderNo,
  }
}

/** Open complaints and overdue after-sales as they stand at the frame's end, oldest first. */
export const suggestionsOfCare = (context: Context, frame: SuggestionFrame): HandoverSuggestion[] =>
  waitingCare(context.sql, frame.to).map((row) => ofEntry(frame, row))
