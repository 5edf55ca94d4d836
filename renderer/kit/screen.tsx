import { createContext, useContext, type ReactNode } from 'react'
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

const allowedTabs = createContext<readonly string[] | null>(null)

/** The tabs of the current screen that whoever is at the window sees; null: all. */
export const AllowedTabsProvider = allowedTabs.Provider

const shownTitle = createContext('')

/** The screen and tab that stand around a component, as the heading of what is printed from it; empty outside a screen. */
export const useShownTitle = (): string => useContext(shownTitle)

const titleWith = ({ title, tabs, tab }: Pick<ScreenProps, 'title' | 'tabs' | 'tab'>): string => {
  const label = tabs?.find(({ key }) => key === tab)?.label
  return typeof label === 'string' ? `${title} · ${label}` : title
}

/** A whole screen: heading line, optional tabs, and a body that fills the height left and scrolls inside itself. `isPadded` is true unless said otherwise. */
export const Screen = ({ title, note, actions, tabs, tab, onTab, isPadded = true, children }: ScreenProps) => {
  const allowed = useContext(allowedTabs)
  return (
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
          items={tabs.filter(({ key }) => allowed?.includes(key) ?? true).map(({ key, label }) => ({ key, label }))}
          {...(tab === undefined ? {} : { activeKey: tab })}
          {...(onTab === undefined ? {} : { onChange: onTab })}
        />
      )}
      <shownTitle.Provider value={titleWith({ title, ...(tabs && { tabs }), ...(tab !== undefined && { tab }) })}>
        <div className={isPadded ? 'screen-body is-padded' : 'screen-body'}>{children}</div>
      </shownTitle.Provider>
    </section>
  )
}
