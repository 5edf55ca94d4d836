import type { Progress } from '#shared/contract/method.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { displayWidth, plainText } from './text-table.ts'

/** One line on standard error that is written over again and again; silent when nobody watches. */
export interface ProgressLine {
  readonly show: (progress: Progress, label?: string) => void
  readonly say: (line: string) => void
  readonly clear: () => void
}

const cut = (line: string, width: number): string => {
  let kept = line
  while (displayWidth(kept) > width) kept = kept.slice(0, -1)
  return kept
}

const lineOf = (
  { phase, done, fraction, unit }: Progress,
  words: Text['kit']['progress'],
  format: Format,
  label?: string,
): string =>
  [
    words.phase[phase],
    label,
    fraction === null ? undefined : `${Math.floor(fraction * 100)}%`,
    done === 0 ? undefined : words.unit[unit](format.count(done)),
  ]
    .filter((part) => part !== undefined)
    .join(' ')

const leastMilliseconds = 100

/** A line for a stream; does nothing unless the stream is a terminal. */
export const progressLine = (
  stream: NodeJS.WriteStream,
  words: Text['kit']['progress'],
  format: Format,
): ProgressLine => {
  let latest = 0
  let isShown = false
  const say = (line: string): void => {
    if (!stream.isTTY) return
    stream.write(`\r${cut(plainText(line), (stream.columns || 80) - 1)}\u001b[K`)
    isShown = true
  }
  return {
    say,
    show: (progress, label) => {
      if (performance.now() - latest < leastMilliseconds) return
      latest = performance.now()
      say(lineOf(progress, words, format, label))
    },
    clear: () => {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}
