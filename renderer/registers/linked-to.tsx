import type { EntryLink } from '#shared/contract/registers.ts'
import { useText } from '#renderer/kit/language.tsx'
import { linkWords } from './entry-linked.tsx'
import { linkHref } from './register-places.ts'

/** What a new entry will belong to once it is saved, so that nothing is linked unseen. Nothing while there is none. */
export const LinkedTo = ({ links }: { links: readonly EntryLink[] }) => {
  const text = useText().registers
  if (links.length === 0) return null
  const words = links.map((link) => linkWords(link, text.links))
  const [only] = links
  const href = only === undefined || links.length > 1 ? null : linkHref(only)
  const line = text.form.belongsTo(words.join(text.listSeparator))
  return <p className="register-kept">{href === null ? line : <a href={href}>{line}</a>}</p>
}
