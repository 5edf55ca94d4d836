import { Popover } from 'antd'
import type { FigureTable, OpenDay } from '#shared/contract/service-figures.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { shareText } from './figures-words.ts'

/** Below this share of orders joined to somebody the conversion is said to be partial. */
const lowCoverage = 0.8

const useOpenDayWords = (): ((open: OpenDay) => string) => {
  const text = useText().chats.notices
  const format = useFormat()
  return ({ day, shop, reason, detail }) => {
    const shown = reason === 'ends-early' && detail.length >= 16 ? detail.slice(11, 16) : detail
    return text.openDay(format.date(day), shop, text.reasons[reason](shown))
  }
}

const OpenDays = ({ openDays }: { openDays: readonly OpenDay[] }) => {
  const text = useText().chats.notices
  const format = useFormat()
  const words = useOpenDayWords()
  const [first, ...others] = openDays
  if (first === undefined) return null
  const list = (
    <ul className="figures-open-days">
      {openDays.map((open) => (
        <li key={`${open.day} ${open.shop} ${open.reason} ${open.detail}`}>{words(open)}</li>
      ))}
    </ul>
  )
  return (
    <span>
      <span className="warn">{words(first)}</span>
      {others.length === 0 ? null : (
        <Popover trigger="click" content={list} title={text.all(format.count(openDays.length))}>
          <button type="button" className="figures-link">
            {text.more(format.count(others.length))}
          </button>
        </Popover>
      )}
      <a href={linkTo('imports')}>{text.import}</a>
    </span>
  )
}

const LowCoverage = ({ coverage }: { coverage: FigureTable['coverage'] }) => {
  const text = useText().chats.notices
  const format = useFormat()
  if (coverage.covered === null || coverage.covered >= lowCoverage) return null
  const { memo, chat, name, none } = coverage.by
  return (
    <Popover
      trigger="click"
      content={text.coverageBy(format.count(memo), format.count(chat), format.count(name), format.count(none))}
    >
      <button type="button" className="figures-link warn">
        {text.coverage(shareText(coverage.covered, 0))}
      </button>
    </Popover>
  )
}

/** What must be known before the figures are read: days that are not whole, orders nobody can be found for, no roster. Nothing when all is well. */
export const FiguresNotices = ({ table }: { table: FigureTable }) => {
  const text = useText().chats.notices
  const { openDays, coverage, hasRoster } = table
  const isPartial = coverage.covered !== null && coverage.covered < lowCoverage
  const isQuiet = openDays.length === 0 && !isPartial
  if (isQuiet && hasRoster) return null
  return (
    <div className={isQuiet ? 'figures-notices is-quiet' : 'figures-notices'} role="note" aria-label={text.label}>
      <OpenDays openDays={openDays} />
      <LowCoverage coverage={coverage} />
      {hasRoster ? null : <span className="mute">{text.noRoster}</span>}
    </div>
  )
}
