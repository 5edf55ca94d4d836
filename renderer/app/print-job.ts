import type { Language } from '#shared/contract/settings.ts'

/** What a hidden window was opened to print: `#/print/<document>?input=<json>&language=en`. `input` null: the text is not JSON. */
export interface PrintJob {
  readonly document: string
  readonly input: unknown
  /** null: the language of the settings */
  readonly language: Language | null
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The print job a hash names; null when it names a screen. */
export const printJobOf = (hash: string): PrintJob | null => {
  const match = /^#\/print\/([^?]+)(?:\?(.*))?$/.exec(hash)
  if (!match?.[1]) return null
  const query = new URLSearchParams(match[2] ?? '')
  const language = query.get('language')
  return {
    document: decodeURIComponent(match[1]),
    input: parsed(query.get('input') ?? '{}'),
    language: language === 'en' || language === 'zh-CN' ? language : null,
  }
}
