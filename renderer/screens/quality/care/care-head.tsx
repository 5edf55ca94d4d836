import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { CareFigures } from '#shared/contract/quality-care.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useMay } from '#renderer/app/access.tsx'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { CareSettings } from './care-settings.tsx'
import { spanNamed } from './care-span.ts'
import { shareText } from './care-words.ts'
import { SuggestionsBar } from './suggestions-bar.tsx'
import './care.css'

export type CareTab = 'complaints' | 'reviews' | 'after-sales'

const madeIn = ({ complaints, reviews, afterSales }: CareFigures, tab: CareTab): number =>
  ({ complaints, reviews, 'after-sales': afterSales })[tab].made

/** What the list below does not say itself: it counts what is open and overdue of all months. */
const FiguresLine = ({ figures, tab }: { figures: CareFigures; tab: CareTab }) => {
  const text = useText().care.head
  const format = useFormat()
  const { hits, n, rate } = figures.complaints.inTime
  return (
    <>
      <span>{text.made(format.count(madeIn(figures, tab)))}</span>
      {tab === 'complaints' && n > 0 ? (
        <span>{text.inTime(shareText(rate, format), format.count(hits), format.count(n))}</span>
      ) : null}
      {tab === 'reviews' && figures.reviews.bad > 0 ? <span>{text.bad(format.count(figures.reviews.bad))}</span> : null}
    </>
  )
}

const Head = ({ tab, children }: { tab: CareTab; children?: ReactNode }) => {
  const text = useText().care.head
  const span = spanNamed('month', dayjs().format('YYYY-MM-DD') as LocalDate)
  const figures = useQuery('quality.careFigures', span).value
  const [isSetting, setIsSetting] = useState(false)
  return (
    <>
      <div className="care-head" role="group" aria-label={text.label}>
        {figures === null ? null : <FiguresLine figures={figures} tab={tab} />}
        <span className="care-end">
          <Button size="small" type="link" href={linkTo('quality', { tab: 'care' })}>
            {text.analysis}
          </Button>
          <Button size="small" type="link" onClick={() => setIsSetting(true)}>
            {text.settings}
          </Button>
        </span>
      </div>
      {tab === 'complaints' ? null : <SuggestionsBar register={tab} />}
      {children}
      {isSetting ? <CareSettings onClose={() => setIsSetting(false)} /> : null}
    </>
  )
}

/** Above a register of what buyers bring back: this month's figures, what imports brought, the way to causes and rules; for those who may see them. */
export const CareHead = (props: { tab: CareTab; children?: ReactNode }) => {
  const may = useMay()
  return may('quality.careFigures') ? <Head {...props} /> : null
}
