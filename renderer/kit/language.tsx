import { createContext, useContext, type ReactNode } from 'react'
import { formats, type Format } from '#shared/text/format.ts'
import { texts, type Text } from '#shared/text/text.ts'

type Language = 'zh-CN' | 'en'

interface Words {
  readonly language: Language
  readonly text: Text
  readonly format: Format
}

const words = createContext<Words>({ language: 'zh-CN', text: texts['zh-CN'], format: formats['zh-CN'] })

/** Gives the words below it a language. `text` replaces the table (tests pass keys instead of words). */
export const LanguageProvider = ({
  language,
  text,
  children,
}: {
  language: Language
  text?: Text
  children: ReactNode
}) => (
  <words.Provider value={{ language, text: text ?? texts[language], format: formats[language] }}>
    {children}
  </words.Provider>
)

/** The words of the chosen language. */
export const useText = (): Text => useContext(words).text

/** The number and date forms of the chosen language. */
export const useFormat = (): Format => useContext(words).format

export const useLanguage = (): Language => useContext(words).language
