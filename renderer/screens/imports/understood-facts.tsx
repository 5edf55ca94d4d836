import type { Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { presetWords } from './preset-words.ts'

const shownNames = 4
// Files of single items have no amount of the order, and need none.
const moneyFields: readonly string[] = ['paid', 'itemPaid', 'itemPrice']

/** Up to four names; how many there are when there are more. */
const useNames = () => {
  const text = useText().imports
  const { count } = useFormat()
  return (names: readonly string[]): string =>
    names.length <= shownNames
      ? names.join(text.listSeparator)
      : `${names.slice(0, shownNames).join(text.listSeparator)} ${text.ignoredMore(count(names.length))}`
}

const useSheetFact = ({ container, sheets }: Preview): readonly [name: string, value: string | null] => {
  const text = useText().imports
  const { count } = useFormat()
  const names = useNames()
  const isArchive = container === 'zip'
  const name = isArchive ? text.innerFile : text.sheet
  // A csv has no sheets: its reader names the only one after the container.
  const shown = sheets.filter((sheet) => sheet !== '' && sheet !== container)
  if (shown.length === 0 || container === 'chat-log') return [name, null]
  const together = isArchive ? text.filesTogether : text.sheetsTogether
  return [name, shown.length === 1 ? names(shown) : `${together(count(shown.length))}: ${names(shown)}`]
}

/** What the file was taken for: kind, platform, container, encoding, sheets, header row, how many columns are matched. */
export const UnderstoodFacts = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const { count } = useFormat()
  const names = useNames()
  const { mapping, container } = preview
  const isLog = container === 'chat-log'
  const isUnknown = preview.preset === null && preview.missing.length > 0
  const hasMoney = moneyFields.some((field) => Object.hasOwn(mapping.columns, field))
  const hasNoMoney = preview.kind === 'orders' && !hasMoney && preview.missing.length === 0
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [text.container, isLog ? text.containers['chat-log'] : container],
    [text.encoding, preview.encoding],
    useSheetFact(preview),
    [text.headerRow, isLog ? null : count(mapping.headerRow)],
    [text.mapping, isLog ? null : text.columnsInWords(Object.keys(mapping.columns).length, preview.columns.length)],
  ]
  return (
    <section aria-label={text.understood}>
      <h3>{text.understood}</h3>
      <dl className="imports-facts">
        <div>
          <dt>{text.preset}</dt>
          <dd className={isUnknown ? 'warn' : ''}>
            {isUnknown
              ? text.unknownPreset
              : `${text.kinds[preview.kind]} · ${presetWords(preview.preset ?? 'mapping', text)}`}
          </dd>
        </div>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {preview.ignored.length > 0 && <p className="mute">{text.ignored(names(preview.ignored))}</p>}
      {hasNoMoney && <p className="warn">{text.noPaid}</p>}
    </section>
  )
}
