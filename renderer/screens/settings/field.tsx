import type { ReactNode } from 'react'

interface FieldProps {
  readonly label: string
  /** becomes the id of the label; the control names it in `aria-labelledby` */
  readonly id: string
  readonly note?: string
  readonly children: ReactNode
}

/** A setting in one line: its name left, its control right, a note below. */
export const Field = ({ label, id, note, children }: FieldProps) => (
  <div className="settings-field">
    <span id={id} className="settings-label">
      {label}
    </span>
    <div>
      {children}
      {note === undefined ? null : <p className="mute">{note}</p>}
    </div>
  </div>
)
