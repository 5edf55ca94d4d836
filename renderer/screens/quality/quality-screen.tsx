import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { ScanPanel } from './scan/scan-panel.tsx'
import { SamplePanel } from './sample/sample-panel.tsx'
import { ResultsPanel } from './results/results-panel.tsx'
import { ComplaintsPanel } from './complaints/complaints-panel.tsx'
import { ReviewsPanel } from './reviews/reviews-panel.tsx'
import { AfterSalesPanel } from './after-sales/after-sales-panel.tsx'
import { CarePanel } from './care/care-panel.tsx'
import { ListsPanel } from './lists/lists-panel.tsx'
import { FormsPanel } from './forms/forms-panel.tsx'
import './quality.css'

const panels = {
  scan: ScanPanel,
  sample: SamplePanel,
  results: ResultsPanel,
  complaints: ComplaintsPanel,
  reviews: ReviewsPanel,
  'after-sales': AfterSalesPanel,
  care: CarePanel,
  lists: ListsPanel,
  forms: FormsPanel,
} as const
type Tab = keyof typeof panels
const tabs = Object.keys(panels) as Tab[]

/** 质检. Route: `tab`, and what is open in it. */
export const QualityScreen = () => {
  const text = useText().qualityScan
  const { query } = useRoute()
  const tab = tabs.find((name) => name === query['tab']) ?? 'scan'
  const Panel = panels[tab]
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('quality', { tab: key })}
    >
      <Panel query={query} />
    </Screen>
  )
}
