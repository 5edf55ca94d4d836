import { spotsOf } from './block.ts'
import { CellPanel } from './cell-panel.tsx'
import { wordOfSpot } from './fills.ts'
import type { MonthView } from './month-view.ts'
import { PatternDialog } from './pattern-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { OffWords } from './shift-words.ts'
import type { Desk } from './use-month-desk.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** What is open over the grid, if anything. */
export const DeskDialogs = ({ desk, view, words }: { desk: Desk; view: MonthView; words: OffWords }) => {
  const { open, close, looks, sheet, block, acts } = desk
  const word = wordOfSpot(sheet, block.to)
  const count = spotsOf(block).length
  switch (open) {
    case 'cell':
    case 'note':
      return word === null ? null : (
        <CellPanel
          key={`${word.agent} ${word.date}`}
          view={view}
          looks={looks}
          word={word}
          isNote={open === 'note'}
          onChange={(changed) => acts.paint([changed])}
          onClose={close}
        />
      )
    case 'pattern':
      return (
        <PatternDialog
          looks={looks}
          words={words}
          count={count === 1 ? null : count}
          onFill={(pattern, stagger) => {
            acts.pattern(pattern, stagger)
            close()
          }}
          onClose={close}
        />
      )
    case 'publish':
      return <PublishDialog view={view} onClose={close} />
    case 'versions':
      return <VersionsPanel view={view} looks={looks} onClose={close} />
    case null:
      return null
  }
}
