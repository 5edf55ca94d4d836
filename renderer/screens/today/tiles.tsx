import type { Today } from '#shared/contract/performance.ts'
import { sumFen } from '#shared/kit/money.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

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

const useMonthNote = ({ monthSoFar, month, latestDataMonth }: Today): string => {
  const text = useText().today.tiles
  const format = useFormat()
  if (monthSoFar !== null) return text.monthOrders(format.month(month), format.count(monthSoFar.orders))
  return latestDataMonth === null ? text.noMonth : text.latest(format.month(latestDataMonth))
}

/** Sales of yesterday, of the month and of the last seven days, and the month's commission base; each leads to its orders. */
export const Tiles = ({ today }: { today: Today }) => {
  const text = useText().today.tiles
  const format = useFormat()
  const { yesterday, monthSoFar, days, month, latestDataMonth } = today
  const shownMonth = monthSoFar === null ? (latestDataMonth ?? month) : month
  const monthNote = useMonthNote(today)
  const week = days.slice(-7)
  const before = days.slice(-14, -7)
  return (
    <div className="tiles">
      <Tile
        name={text.yesterday}
        figure={format.money(yesterday?.paid ?? null)}
        note={
          yesterday === null
            ? text.noYesterday
            : text.yesterdayOrders(format.date(yesterday.date), format.count(yesterday.orders))
        }
        href={linkTo('orders', { month: shownMonth })}
      />
      <Tile
        name={text.week}
        figure={format.money(week.length === 0 ? null : sumFen(week.map(({ paid }) => paid)))}
        note={text.weekBefore(format.money(before.length < 7 ? null : sumFen(before.map(({ paid }) => paid))))}
        href={linkTo('orders', { month: shownMonth })}
      />
      <Tile
        name={text.month}
        figure={format.money(monthSoFar?.paid ?? null)}
        note={monthNote}
        href={linkTo('orders', { month: shownMonth })}
      />
      <Tile
        name={text.base}
        figure={format.money(monthSoFar?.base ?? null)}
        note={text.baseNote}
        href={linkTo('orders', { tab: 'commission', month: shownMonth })}
      />
    </div>
  )
}
