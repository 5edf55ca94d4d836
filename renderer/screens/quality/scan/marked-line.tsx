import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { markedPieces } from './scan-filter.ts'

/** A line with the words that were found in it. */
export const MarkedLine = ({ text, marks }: Pick<ScanHit, 'text' | 'marks'>) => (
  <>
    {markedPieces(text, marks).map((piece, index) =>
      piece.isMarked ? (
        <mark key={index} className="scan-mark">
          {piece.text}
        </mark>
      ) : (
        piece.text
      ),
    )}
  </>
)
