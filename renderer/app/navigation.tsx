import { Button } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import { isShown, tabsOf, useAccess, useLock } from './access.tsx'
import { linkTo } from './route.ts'
import { RunningWork } from './running-work.tsx'
import { screens } from './screens.ts'
import { useShortcut } from './use-shortcut.ts'

/** Who is at the window, and how to lock it; nothing while the lock is off. */
const WhoIsThere = () => {
  const text = useText().access
  const { state } = useAccess()
  const lock = useLock()
  useShortcut('l', lock)
  if (state === null || !state.isOn) return null
  return (
    <div className="navigation-present">
      <span>{text.present(state.name ?? '', text.roles[state.role])}</span>
      <Button size="small" onClick={lock} title={text.lockKeys}>
        {text.lock}
      </Button>
    </div>
  )
}

/** The list of screens at the left edge, with the finder above and what holds for the whole app below. */
export const Navigation = ({
  current,
  onFind,
  onGuide,
}: {
  current: string
  onFind: () => void
  onGuide: () => void
}) => {
  const { app: text, guide } = useText()
  const { state } = useAccess()
  const firstTab = (key: string): Record<string, string> => {
    const [tab] = tabsOf(state, key) ?? []
    return tab === undefined ? {} : { tab }
  }
  return (
    <nav className="navigation" aria-label={text.navigation}>
      <div className="navigation-name">{text.name}</div>
      {state?.screens === undefined || state.screens === null ? (
        <button type="button" className="navigation-find" onClick={onFind} aria-label={text.palette.open}>
          <span>{text.palette.open}</span>
          <kbd>{text.palette.keys}</kbd>
        </button>
      ) : null}
      {screens
        .filter(({ key }) => isShown(state, key))
        .map(({ key }) => (
          <a
            key={key}
            href={linkTo(key, firstTab(key))}
            className={key === current ? 'is-current' : ''}
            aria-current={key === current ? 'page' : undefined}
          >
            {text.screens[key]}
          </a>
        ))}
      <footer>
        <WhoIsThere />
        <RunningWork />
        <button type="button" className="navigation-guide" onClick={onGuide}>
          {guide.open}
        </button>
        <p>{text.offline}</p>
      </footer>
    </nav>
  )
}
