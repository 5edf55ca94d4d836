import { useText } from '#renderer/kit/language.tsx'
import { linkTo } from './route.ts'
import { RunningWork } from './running-work.tsx'
import { screens } from './screens.ts'

/** The list of screens at the left edge, with the finder above and what holds for the whole app below. */
export const Navigation = ({ current, onFind }: { current: string; onFind: () => void }) => {
  const text = useText().app
  return (
    <nav className="navigation" aria-label={text.navigation}>
      <div className="navigation-name">{text.name}</div>
      <button type="button" className="navigation-find" onClick={onFind} aria-label={text.palette.open}>
        <span>{text.palette.open}</span>
        <kbd>{text.palette.keys}</kbd>
      </button>
      {screens.map(({ key }) => (
        <a
          key={key}
          href={linkTo(key)}
          className={key === current ? 'is-current' : ''}
          aria-current={key === current ? 'page' : undefined}
        >
          {text.screens[key]}
        </a>
      ))}
      <footer>
        <RunningWork />
        <p>{text.offline}</p>
      </footer>
    </nav>
  )
}
