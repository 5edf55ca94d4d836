import { TabbedScreen } from '#renderer/app/tabbed-screen.tsx'
import { useText } from '#renderer/kit/language.tsx'
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

/** 质检: rules over all chats, samples and scores, complaints, reviews, after-sales, causes. Route: `tab`, and what is open in it. */
export const QualityScreen = () => <TabbedScreen screen="quality" text={useText().qualityScan} panels={panels} />
