import type { Grammar, LineReader } from './grammar.ts'
import { beginsSoon, couldBeName, headersIn, isPlainName } from './names.ts'
import { relativeForm, sentAtOf } from './times.ts'
import type { Transcript } from './transcript.ts'

// Copied from any chat window: name and time on one line, text below.

const dated = String.raw`\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)[ \u3000]{1,3}\d{1,2}:\d{2}(?::\d{2})?`
const head = new RegExp(String.raw`^(.{1,70}?)\s{1,8}(${dated}|${relativeForm})$`)
const longestHead = 120

const headOf = (line: string): { readonly sender: string; readonly sentAt: string } | null => {
  const found = line.length <= longestHead ? head.exec(line) : null
  const sender = (found?.[1] ?? '').trim()
  return found && couldBeName(sender) ? { sender, sentAt: sentAtOf(found[2] ?? '') } : null
}

const reader = (transcript: Transcript): LineReader => ({
  line: (text) => {
    const found = headOf(text.trim())
    if (found) transcript.open(found)
    else transcript.append(text)
  },
})

const isHead = (line: string): boolean => {
  const sender = headOf(line.trim())?.sender
  return sender !== undefined && isPlainName(sender) && !line.trim().includes('\t')
}

const looksLike = (lines: readonly string[]): boolean => {
  const { headers, withText } = headersIn(lines, isHead)
  return headers >= 2 && withText * 2 >= headers && beginsSoon(lines, isHead)
}

/** Chats of no known program; a time told from today (`昨天 18:02`) stays as written. */
export const plainChat: Grammar = { looksLike, reader }
