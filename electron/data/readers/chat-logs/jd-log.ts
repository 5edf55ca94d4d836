import type { Grammar, LineReader } from './grammar.ts'
import { beginsSoon, couldBeName } from './names.ts'
import { jdParties } from './parties.ts'
import { momentForm, sentAtOf } from './times.ts'
import type { Transcript } from './transcript.ts'

// JD 咚咚: conversations between two marks, name and time on one line, text below; tabs stray anywhere at the edges of a line.

const mark = /^\/\*{5,}(?:以下为一通会话|会话结束)/
const startMark = /^\/\*{17}以下为一通会话\*+\//
const head = new RegExp(String.raw`^(.{1,100}?)\s+(${momentForm})$`)
const longestHead = 200

const headOf = (line: string): { readonly sender: string; readonly sentAt: string } | null => {
  const found = line.length <= longestHead ? head.exec(line) : null
  const sender = (found?.[1] ?? '').trim()
  return found && couldBeName(sender) ? { sender, sentAt: sentAtOf(found[2] ?? '') } : null
}

const reader = (transcript: Transcript): LineReader => ({
  line: (text) => {
    const line = text.trim()
    // Either mark may be missing, so each of them ends what was before and begins what follows.
    if (line.startsWith('/*') && mark.test(line)) return transcript.startConversation()
    const message = headOf(line)
    if (message) transcript.open(message)
    else transcript.append(line)
  },
})

/** Chat records of JD, `.log` or `.txt`; every conversation has one buyer, known by a masked name. */
export const jdLog: Grammar = {
  looksLike: (lines) =>
    lines.some((line) => startMark.test(line.trim())) &&
    beginsSoon(lines, (line) => mark.test(line.trim()) || headOf(line.trim()) !== null),
  reader,
  parties: jdParties,
}
