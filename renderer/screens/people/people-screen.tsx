import { TabbedScreen } from '#renderer/app/tabbed-screen.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MentoringPanel } from './mentoring/mentoring-panel.tsx'
import { OfficePanel } from './office/office-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ShopsPanel } from './shops-panel.tsx'
import { TrainingPanel } from './training/training-panel.tsx'

const panels = {
  people: PeoplePanel,
  shops: ShopsPanel,
  training: TrainingPanel,
  mentoring: MentoringPanel,
  office: OfficePanel,
} as const

/** The team: its people and shops, what they are taught, who learns from whom, what they ask for. Route: `tab`, and what is open in it. */
export const PeopleScreen = () => <TabbedScreen screen="people" text={useText().people} panels={panels} />
