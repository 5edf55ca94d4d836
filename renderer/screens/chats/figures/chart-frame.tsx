import { Suspense, type ReactNode } from 'react'
import { Segmented } from 'antd'
import { useText } from '#renderer/kit/language.tsx'

/** How the lower part of the page is shown. */
export type ChartForm = 'chart' | 'table' | 'hide'

interface ChartFrameProps {
  readonly title: string
  readonly note?: string
  readonly form: ChartForm
  readonly onForm: (form: ChartForm) => void
  readonly choices?: ReactNode
  readonly children: ReactNode
}

/** A chart's place: what it says, what can be chosen, and the switch to the table behind it. */
export const ChartFrame = ({ title, note, form, onForm, choices, children }: ChartFrameProps) => {
  const text = useText().chats.chart
  return (
    <section className={form === 'hide' ? 'figures-chart is-hidden' : 'figures-chart'} aria-label={title}>
      <header>
        <h3>
          <span>{title}</span> {note === undefined ? null : <small>{note}</small>}
        </h3>
        {choices}
        <Segmented
          size="small"
          aria-label={text.choose}
          value={form}
          options={(['chart', 'table', 'hide'] as const).map((value) => ({ value, label: text[value] }))}
          onChange={onForm}
        />
      </header>
      {form === 'hide' ? null : <Suspense fallback={null}>{children}</Suspense>}
    </section>
  )
}
