import { lazy, Suspense } from 'react'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { FiguresView } from './figures/figures-view.tsx'
import { queryOfTab, tabOf } from './figures/figures-route.ts'
import { RuleSetsPanel } from './rule-sets/rule-sets-panel.tsx'
import './chats.css'

const ArchiveView = lazy(async () => ({ default: (await import('./archive/archive-view.tsx')).ArchiveView }))
const QuestionsView = lazy(async () => ({ default: (await import('./questions/questions-view.tsx')).QuestionsView }))

/** Service figures, the chats behind them, what buyers ask most, and the rule sets. The hash says which page and what it shows. */
export const ChatsScreen = () => {
  const { query } = useRoute()
  const text = useText().chats
  const tab = tabOf(query)
  return (
    <Screen
      title={text.title}
      tabs={(['figures', 'archive', 'questions', 'rules'] as const).map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) => goTo('chats', queryOfTab(query, key))}
    >
      <Suspense fallback={null}>
        {tab === 'archive' ? (
          <ArchiveView />
        ) : tab === 'questions' ? (
          <QuestionsView />
        ) : tab === 'rules' ? (
          <RuleSetsPanel query={query} />
        ) : (
          <FiguresView query={query} />
        )}
      </Suspense>
    </Screen>
  )
}
