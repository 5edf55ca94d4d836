import type { Today } from '#shared/contract/performance.ts'
import { monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { sumFen } from '#shared/kit/money.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { isRecent } from './recent.ts'

interface TileProps {
  readonly name: string
  readonly figure: string
  readonly note: string
  readonly href: string
}

const Tile = ({ name, figure, note, href }: TileProps) => (
  <a className="tile" href={href}>
    <small>{name}</small>
    <b>{figure}</b>
    <small>{note}</small>
  </a>
)

interface Shown {
  readonly today: Today
  readonly date: LocalDate
}

const DayTiles = ({ today: { yesterday, days, month }, date }: Shown) => {
  const text = useText().today.tiles
  const format = useFormat()
  const week = days.slice(-7)
  const before = days.slice(-14, -7)
  const last = days.at(-1)?.date
  const href = linkTo('orders', { month })
  return (
    <>
      <Tile
        name={text.yesterday}
        figure={format.money(yesterday?.paid ?? null)}
        note={
          yesterday === null
            ? text.noYesterday
            : text.yesterdayOrders(format.date(yesterday.date), format.count(yesterday.orders))
        }
        href={href}
      />
      <Tile
        name={last === undefined || isRecent(last, date) ? text.week : text.weekUntil(format.date(last))}
        figure={format.money(week.length === 0 ? null : sumFen(week.map(({ paid }) => paid)))}
        note={text.weekBefore(format.money(before.length < 7 ? null : sumFen(before.map(({ paid }) => paid))))}
        href={href}
      />
    </>
  )
}

const MonthTiles = ({ today: { monthSoFar, month }, date }: Shown) => {
  const text = useText().today.tiles
  const format = useFormat()
  const isNow = month === monthOf(date)
  const name = format.month(month)
  return (
    <>
      <Tile
        name={isNow ? text.month : text.monthNamed(name)}
        figure={format.money(monthSoFar?.paid ?? null)}
        note={monthSoFar === null ? text.noMonth : text.monthOrders(format.count(monthSoFar.orders))}
        href={linkTo('orders', { month })}
      />
      <Tile
        name={isNow ? text.base : text.baseNamed(name)}
        figure={format.money(monthSoFar?.base ?? null)}
        note={text.baseNote}
        href={linkTo('orders', { tab: 'commission', month })}
      />
    </>
  )
}

/** Sales of yesterday, of seven days and of the month, and the month's commission base; days and months that are not the running ones are named. */
export const Tiles = (shown: Shown) => (
  <div className="tiles">
    <DayTiles {...shown} />
    <MonthTiles {...shown} />
  </div>
)
