import type { Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { presetWords } from './preset-words.ts'

/** What the file was taken for: platform, container, encoding, sheet, header row, how many columns are matched. */
export const UnderstoodFacts = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const { count } = useFormat()
  const isUnknown = preview.preset === null && preview.missing.length > 0
  const hasNoMoney = preview.mapping.columns.paid === undefined && preview.missing.length === 0
  const fields = Object.keys(preview.mapping.columns).length
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [text.container, preview.container],
    [text.encoding, preview.encoding],
    // A csv has no sheets: its reader names the only one after the container.
    [text.sheet, preview.sheet === preview.container ? null : preview.sheet || null],
    [text.headerRow, count(preview.mapping.headerRow)],
  ]
  return (
    <>
      <h3>{text.understood}</h3>
      <dl className="imports-facts">
        <div>
          <dt>{text.preset}</dt>
          <dd className={isUnknown ? 'warn' : ''}>
            {isUnknown ? text.unknownPreset : presetWords(preview.preset ?? 'mapping', text)}
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
        <div>
          <dt>{text.mapping}</dt>
          <dd>{text.columnsInWords(fields, preview.columns.length)}</dd>
        </div>
      </dl>
      {hasNoMoney && <p className="warn">{text.noPaid}</p>}
    </>
  )
}
