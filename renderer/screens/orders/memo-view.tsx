import { useText } from '#renderer/kit/language.tsx'
import { memoPieces } from './memo-words.ts'

/** A memo with the words that name somebody marked. */
export const MemoView = ({ memo, found }: { memo: string | null; found: readonly string[] }) => {
  const text = useText().orders
  if (memo === null || memo === '') return <span className="mute">{text.panel.noMemo}</span>
  return (
    <span className="orders-memo">
      {memoPieces(memo, found).map((piece, index) =>
        piece.isFound ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </span>
  )
}
