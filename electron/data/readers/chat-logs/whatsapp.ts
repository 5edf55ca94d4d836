import type { DateOrder, Grammar, LineReader } from './grammar.ts'
import type { Transcript } from './transcript.ts'
import { dateEvidence, momentOf, stampOf } from './whatsapp-dates.ts'

const withoutMarks = (text: string): string => text.replace(/^[\s\u200e\u200f\ufeff]+/, '')
const nameEnd = /:(?=[ \u00a0\u2009\u202f]|$)/

const reader = (transcript: Transcript, dateOrder: DateOrder | null): LineReader => ({
  line: (text) => {
    const stamp = stampOf(text)
    if (!stamp) return transcript.append(text.replace(/^[\u200e\u200f]+/, ''))
    const sentAt = momentOf(stamp, dateOrder)
    const end = nameEnd.exec(stamp.rest)?.index ?? -1
    if (end <= 0) transcript.open({ sentAt, sender: null, text: withoutMarks(stamp.rest), role: 'system' })
    else {
      const sender = withoutMarks(stamp.rest.slice(0, end)).trim()
      transcript.open({ sentAt, sender, text: withoutMarks(stamp.rest.slice(end + 1)) })
    }
  },
})

/** WhatsApp's exported chat, from Android or Apple; a stamped line without a name is the app's own. */
export const whatsapp: Grammar = {
  looksLike: (lines) => stampOf(lines.find((line) => line.trim() !== '') ?? '') !== null,
  reader,
  dateEvidence,
}
