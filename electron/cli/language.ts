import type { Language } from '#shared/contract/settings.ts'
import type { Surroundings } from './command.ts'

/** `--lang` as given when it is a language. */
export const givenLanguage = (value: string | boolean | readonly string[] | undefined): Language | null =>
  value === 'zh-CN' || value === 'en' ? value : null

/** The language of the terminal: Chinese unless the locale names another language. */
export const terminalLanguage = (env: Surroundings['env']): Language => {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const isUnsaid = locale === '' || /^(C|POSIX)\b/i.test(locale)
  return isUnsaid || /^zh/i.test(locale) ? 'zh-CN' : 'en'
}
