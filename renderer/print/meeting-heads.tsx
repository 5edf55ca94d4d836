interface MeetingHeadsProps {
  /** in their order; `isLeft`: over words, the others stand over numbers */
  readonly columns: readonly { readonly title: string; readonly isLeft?: boolean }[]
}

/** The heads of a table of the meeting, on paper and on the screen. */
export const MeetingHeads = ({ columns }: MeetingHeadsProps) => (
  <thead>
    <tr>
      {columns.map(({ title, isLeft = false }, index) => (
        <th key={index} scope="col" className={isLeft ? 'meeting-left' : undefined}>
          {title}
        </th>
      ))}
    </tr>
  </thead>
)
