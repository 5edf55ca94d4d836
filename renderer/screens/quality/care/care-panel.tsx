import { useState } from 'react'
import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import type { CareFigures } from '#shared/contract/quality-care.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AgentsPart } from './agents-part.tsx'
import { CareEntries, type OpenedBar } from './care-entries.tsx'
import { namedSpans, nameOfSpan, spanNamed, spanOfQuery, type DaySpan } from './care-span.ts'
import { isEmptySpan, shownFigures } from './care-words.ts'
import { ParetoPart } from './pareto-part.tsx'
import { RecurrencePart } from './recurrence-part.tsx'
import './care.css'

const go = ({ from, to }: DaySpan) => goTo('quality', { tab: 'care', from, to })

const Toolbar = ({ span, today }: { span: DaySpan; today: LocalDate }) => {
  const text = useText().care.analysis
  return (
    <div className="care-toolbar">
      <Segmented
        size="small"
        aria-label={text.span}
        value={nameOfSpan(span, today) ?? ''}
        options={namedSpans.map((value) => ({ value, label: text.spans[value] }))}
        onChange={(name) => {
          const known = namedSpans.find((one) => one === name)
          if (known !== undefined) go(spanNamed(known, today))
        }}
      />
      <DatePicker.RangePicker
        size="small"
        allowClear={false}
        aria-label={text.span}
        value={[dayjs(span.from), dayjs(span.to)]}
        placeholder={[text.from, text.to]}
        onChange={(days) => {
          const [from, to] = days ?? []
          if (from && to) go({ from: from.format('YYYY-MM-DD') as LocalDate, to: to.format('YYYY-MM-DD') as LocalDate })
        }}
      />
    </div>
  )
}

const FiguresPart = ({ figures }: { figures: CareFigures }) => {
  const text = useText().care.analysis
  const format = useFormat()
  return (
    <section className="care-section" aria-label={text.figures}>
      <dl className="care-figures">
        {shownFigures(figures, text, format).map(({ key, value, note }) => (
          <div key={key}>
            <dt>{text.names[key]}</dt>
            <dd>
              <span className="care-value">{value}</span> <span className="mute">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Analysis = ({ figures, span }: { figures: CareFigures; span: DaySpan }) => {
  const words = useText()
  const text = words.care.analysis
  const [bar, setBar] = useState<OpenedBar | null>(null)
  const causes = wordsOf(words, 'complaints').choices['cause'] ?? {}
  const causeOf = (key: string): string => causes[key] ?? key
  return (
    <>
      <FiguresPart figures={figures} />
      <div className="care-columns">
        <ParetoPart
          title={text.causes}
          what={text.cause}
          bars={figures.causes}
          nameOf={causeOf}
          nothing={text.causesNone}
          onOpen={(value) => setBar({ field: 'cause', value, name: causeOf(value) })}
        />
        <RecurrencePart figures={figures} nameOf={causeOf} />
        <ParetoPart
          title={text.products}
          what={text.product}
          bars={figures.products}
          nameOf={(key) => key}
          nothing={text.productsNone}
          onOpen={(value) => setBar({ field: 'product', value, name: value })}
        />
      </div>
      <AgentsPart agents={figures.agents} onOpen={(person) => goTo('quality', { tab: 'complaints', person })} />
      {bar === null ? null : <CareEntries bar={bar} span={span} onClose={() => setBar(null)} />}
    </>
  )
}

/** 原因分析: what complaints, reviews and after-sales of a span say: causes and products by frequency, causes by week, and by first responder. */
export const CarePanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const text = useText().care.analysis
  const today = dayjs().format('YYYY-MM-DD') as LocalDate
  const span = spanOfQuery(query, today)
  const figures = useQuery('quality.careFigures', span)
  return (
    <div className="care-page">
      <Toolbar span={span} today={today} />
      <QueryView query={figures}>
        {(value) =>
          isEmptySpan(value) ? (
            <EmptyNotice title={text.nothing} text={text.nothingText} />
          ) : (
            <Analysis figures={value} span={span} />
          )
        }
      </QueryView>
    </div>
  )
}
