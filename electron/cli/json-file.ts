import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { Refusal, type FailureCode } from '#shared/contract/failure.ts'
import type { Text } from '#shared/text/text.ts'

const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Editors on a Chinese Windows may save in the system's code page.
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new Refusal('file-missing', { path })
      : new Refusal('file-unreadable', { path, reason: code })
  }
}

/** The line, from 1, where the parser stopped; the last one when it came to the end. */
const brokenLine = (text: string, error: unknown): number => {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}

/** Where half a surrogate pair stands, as a path; null when nowhere. SQLite could not keep it. */
const illFormedPath = (value: unknown, path: readonly string[] = []): string | null => {
  if (typeof value === 'string') return value.isWellFormed() ? null : path.join('.')
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = key.isWellFormed() ? illFormedPath(inner, [...path, key]) : [...path, '?'].join('.')
    if (found !== null) return found
  }
  return null
}

/**
 * Reads a JSON file: UTF-8 with or without BOM, UTF-16, or GBK. Refuses with `file-missing`, `file-unreadable`, or the given
 * code for what is no JSON, naming the file and the line or the place inside.
 */
export const readJsonFile = (path: string, code: FailureCode, words: Text['cli']): unknown => {
  const text = decoded(bytesOf(path)).replace(/^\ufeff/, '')
  const file = basename(path)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Refusal(code, { file, line: brokenLine(text, error), reason: words.notJson })
  }
  const place = illFormedPath(value)
  if (place !== null) throw new Refusal(code, { file, path: place, key: place, reason: words.notText })
  return value
}

/** Where in a file a schema met what it does not take: `columns.colour`, an unknown key included; '' for the whole. */
export const placeOfIssue = (issue: z.core.$ZodIssue | undefined): string => {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...unknown].join('.')
}
