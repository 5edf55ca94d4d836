import type { ReactNode } from 'react'
import './kit.css'

/** What an empty place is for and the buttons that begin. */
export const EmptyNotice = ({ title, text, actions }: { title: string; text: ReactNode; actions?: ReactNode }) => (
  <div className="empty-notice">
    <h2>{title}</h2>
    <div className="empty-text">{text}</div>
    {actions === undefined ? null : <div className="empty-actions">{actions}</div>}
  </div>
)
