import type { ReactNode } from 'react'
import { Tabs } from 'antd'
import './kit.css'

interface ScreenProps {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly tabs?: readonly { readonly key: string; readonly label: ReactNode }[]
  readonly tab?: string
  readonly onTab?: (key: string) => void
  readonly isPadded?: boolean
  readonly children: ReactNode
}

/** A whole screen: heading line, optional tabs, and a body that fills the height left and scrolls inside itself. `isPadded` is true unless said otherwise. */
export const Screen = ({ title, note, actions, tabs, tab, onTab, isPadded = true, children }: ScreenProps) => (
  <section className="screen" aria-label={title}>
    <header className="screen-head">
      <h1>{title}</h1>
      {note === undefined ? null : <div className="screen-note">{note}</div>}
      {actions === undefined ? null : <div className="screen-actions">{actions}</div>}
    </header>
    {tabs === undefined ? null : (
      <Tabs
        className="screen-tabs"
        size="small"
        items={tabs.map(({ key, label }) => ({ key, label }))}
        {...(tab === undefined ? {} : { activeKey: tab })}
        {...(onTab === undefined ? {} : { onChange: onTab })}
      />
    )}
    <div className={isPadded ? 'screen-body is-padded' : 'screen-body'}>{children}</div>
  </section>
)
