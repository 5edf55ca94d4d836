import { ReadFailure } from './read-failure.ts'

interface Part {
  readonly headers: string
  readonly body: string
}

const partOf = (text: string): Part => {
  const end = /\r?\n\r?\n/.exec(text)
  const at = end ? end.index : text.length
  return { headers: text.slice(0, at).replace(/\r?\n[ \t]+/g, ' '), body: text.slice(at + (end?.[0].length ?? 0)) }
}

const headerOf = ({ headers }: Part, name: string): string =>
  new RegExp(`^${name}:(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''

const quotedPrintable = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

const bytesOf = (part: Part): Buffer => {
  const encoding = headerOf(part, 'Content-Transfer-Encoding').toLowerCase()
  if (encoding === 'base64') return Buffer.from(part.body, 'base64')
  return Buffer.from(encoding === 'quoted-printable' ? quotedPrintable(part.body) : part.body, 'latin1')
}

const [mostParts, mostLevels] = [2000, 8]

const partsOf = (whole: Part, level = 1): Part[] => {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headerOf(whole, 'Content-Type'))
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined || level > mostLevels) return [whole]
  const pieces = whole.body.split(`--${mark}`, mostParts).slice(1)
  return pieces.flatMap((piece) =>
    piece.startsWith('--') ? [] : partsOf(partOf(piece.replace(/^[ \t]*\r?\n/, '')), level + 1),
  )
}

/** The page inside a saved web archive: its first HTML part with table cells, else its first HTML part; without one 'unknown-file'. */
export const htmlPartOf = (archive: Buffer): Buffer => {
  const pages = partsOf(partOf(archive.toString('latin1')))
    .filter((part) => /^text\/html/i.test(headerOf(part, 'Content-Type')))
    .map(bytesOf)
  const page = pages.find((bytes) => /<t[dh][\s>]/i.test(bytes.toString('latin1'))) ?? pages[0]
  if (!page) throw new ReadFailure('unknown-file')
  return page
}
