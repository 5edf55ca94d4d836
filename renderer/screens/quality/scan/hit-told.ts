import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import { chatKeyOf } from '#shared/kit/registers/chat-key.ts'
import type { Told } from '#renderer/registers/route-preset.ts'

/** What a hit is called, and the sentence that quotes it. */
export interface HitWords {
  readonly matter: string
  readonly proof: (line: string) => string
}

/** Characters of the line that are quoted; the chat has the rest. */
const quoted = 1000

const lineOf = (text: string): string => {
  const characters = Array.from(text)
  return characters.length > quoted ? `${characters.slice(0, quoted).join('')}…` : text
}

const chatOf = ({ shopId, buyerId, at }: ScanHit): Pick<Told, 'links'> => ({
  links: [{ kind: 'chat', id: null, key: chatKeyOf({ shopId, buyerId, at }) }],
})

/** A warning for it: to whom, in which month, what was said, word for word; which step is still to be chosen. */
export const warningOf = (hit: ScanHit, { matter, proof }: HitWords): Told => ({
  person: hit.agent,
  values: { month: monthOf(hit.at), text: matter, evidence: proof(lineOf(hit.text)) },
  ...chatOf(hit),
})

/** A problem of service; who found it is whoever writes. */
export const problemOf = (hit: ScanHit, { matter, proof }: HitWords): Told => ({
  values: { category: 'service', text: `${matter}\n${proof(lineOf(hit.text))}`, shop: hit.shop, buyer: hit.buyer },
  ...chatOf(hit),
})
