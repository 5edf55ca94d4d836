import { Fragment } from 'react'
import { useText } from '#renderer/kit/language.tsx'
import type { PaletteEntry } from './palette-entries.ts'

interface PaletteListProps {
  readonly entries: readonly PaletteEntry[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onOpen: (entry: PaletteEntry) => void
}

const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

/** What the palette found, under a heading a group; the pointer only marks, a click opens. */
export const PaletteList = ({ entries, active, onActive, onOpen }: PaletteListProps) => {
  const text = useText().app.palette
  if (entries.length === 0) return <p className="palette-nothing mute">{text.nothing}</p>
  return (
    <div id="palette-list" role="listbox" aria-label={text.title} className="palette-list">
      {entries.map((entry, index) => (
        <Fragment key={entry.key}>
          {entries[index - 1]?.group === entry.group ? null : <h2>{text[entry.group]}</h2>}
          <div
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            ref={index === active ? reveal : null}
            className={index === active ? 'palette-entry is-active' : 'palette-entry'}
            onMouseMove={() => onActive(index)}
            onClick={() => onOpen(entry)}
          >
            <span>{entry.title}</span>
            <span className="palette-note mute">{entry.note}</span>
          </div>
        </Fragment>
      ))}
    </div>
  )
}
