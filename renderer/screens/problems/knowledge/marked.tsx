interface MarkedProps {
  readonly text: string
  /** start and length, in order, none overlapping another */
  readonly marks: readonly (readonly [number, number])[]
}

/** A text with what was searched for marked in it. */
export const Marked = ({ text, marks }: MarkedProps) => {
  const ends = [0, ...marks.map(([start, length]) => start + length)]
  return (
    <>
      {marks.map(([start, length], index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, start + length)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
