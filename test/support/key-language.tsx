import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import type { Text } from '#shared/text/text.ts'
import { zhCN } from '#shared/text/zh-CN.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'

const keyed = (value: unknown, path: string): unknown => {
  if (typeof value === 'string') return `«${path}»`
  if (typeof value === 'function') return () => `«${path}»`
  return new Proxy(value as object, {
    get: (table, key) =>
      typeof key === 'string' && key in table ? keyed(Reflect.get(table, key), `${path}.${key}`) : undefined,
  })
}

/** A text table that says its own keys, `«people.title»`, instead of words; a sentence with parts says its key alone. */
export const keyText: Text = new Proxy(zhCN, {
  get: (table, area) => (typeof area === 'string' && area in table ? keyed(Reflect.get(table, area), area) : undefined),
}) as unknown as Text

/** What is drawn at first, in the key language, inside the providers of the window. Number and date forms are the English ones. */
export const inKeyLanguage = (node: ReactNode): string =>
  renderToStaticMarkup(
    <LanguageProvider language="en" text={keyText}>
      <ConfigProvider locale={enUS}>
        <App>{node}</App>
      </ConfigProvider>
    </LanguageProvider>,
  )

const spokenAttributes = /\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g

// An icon of antd carries its own English name; what holds it has a name of ours, which is what a screen reader says.
const iconNames = /<span role="img" aria-label="[a-z-]+"(?= [^>]*class="anticon)/g

const spoken = (markup: string): string => {
  const clean = markup.replace(/<style[\s\S]*?<\/style>/g, '').replace(iconNames, '<span')
  const attributes = [...clean.matchAll(spokenAttributes)].map((match) => match[1] ?? '')
  return [clean.replace(/<[^>]*>/g, '\n'), ...attributes].join('\n').replace(/&[a-z]+;|&#x?[0-9a-f]+;/gi, ' ')
}

// What the English number and date forms say by themselves.
const formWords =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b|\b\d+[hms]\b/g

/** Words in the markup that came from no text table. `data`: what the fixture itself says, longest first is not needed. */
export const leftOverWords = (markup: string, data: readonly string[] = []): readonly string[] => {
  const withoutKeys = spoken(markup).replace(/«[^»]*»/g, ' ')
  const rest = data
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, known) => text.replaceAll(known, ' '), withoutKeys)
    .replace(formWords, ' ')
  return rest.match(/\p{Script=Han}+|[A-Za-z]{2,}/gu) ?? []
}
