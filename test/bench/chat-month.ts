import { closeSync, openSync, writeSync } from 'node:fs'
import { accountOf, chatAgents, daysOfMonth, linesOfChat } from './figures-bench.ts'

/** What is said in a line of a chat of a day, and by how many seconds it comes later than usual. */
export interface ChatWords {
  readonly textOf: (day: number, chat: number, line: number) => string
  readonly waitOf?: (chat: number, line: number) => number
}

const two = (value: number): string => String(value).padStart(2, '0')

const chatOf = (day: number, chat: number, chats: number, { textOf, waitOf }: ChatWords): string =>
  Array.from({ length: linesOfChat }, (_, line) => {
    const wait = waitOf?.(chat, line) ?? 0
    const second = 8 * 3600 + Math.floor((chat * 50_000) / chats) + line * 25 + wait
    const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
    const who = `${accountOf((chat * 7 + day) % chatAgents)},tb${100_000 + ((chat * 7_919 + day * 31) % 60_000)}`
    const text = textOf(day, chat, line).replaceAll('"', '')
    return `${who},2026-10-${two(day)} ${clock},${line % 2 === 0 ? '买家' : '客服'},"${text}"\n`
  }).join('')

/** Writes an export of October with about so many messages, evenly over its days, agents and buyers. */
export const writeChatMonth = (path: string, messages: number, words: ChatWords): void => {
  const file = openSync(path, 'w')
  writeSync(file, '客服,买家,时间,方向,内容\n')
  const chats = Math.ceil(messages / daysOfMonth / linesOfChat)
  for (let day = 1; day <= daysOfMonth; day++)
    for (let chat = 0; chat < chats; chat++) writeSync(file, chatOf(day, chat, chats, words))
  closeSync(file)
}
