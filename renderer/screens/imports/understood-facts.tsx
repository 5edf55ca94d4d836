import type { Preview } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { presetWords } from './preset-words.ts'

/** What the file was taken for: platform, container, encoding, sheet, header row, how many columns are matched. */
export const UnderstoodFacts = ({ preview }: { preview: Preview }) => {
  const text = useText().imports
  const { count } = useFormat()
  const fields = Object.keys(preview.mapping.columns).length
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [text.container, preview.container],
    [text.encoding, preview.encoding],
    [text.sheet, preview.sheet || null],
    [text.headerRow, count(preview.mapping.headerRow)],
  ]
  return (
    <>
      <h3>{text.understood}</h3>
      <dl className="imports-facts">
        <div>
          <dt>{text.preset}</dt>
          <dd className={preview.preset === null ? 'warn' : ''}>
            {preview.preset === null ? text.unknownPreset : presetWords(preview.preset, text)}
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
    </>
  )
}
