import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { AppealsPanel } from './appeals/appeals-panel.tsx'
import { MonthsPanel } from './months/months-panel.tsx'
import { SchemesPanel } from './schemes/schemes-panel.tsx'
import { ScoresPanel } from './scores/scores-panel.tsx'
import { SheetsPanel } from './sheets/sheets-panel.tsx'

/** In the order they are shown. */
const tabs = ['sheets', 'scores', 'months', 'appeals', 'schemes'] as const

/** 绩效: the sheets of a month as they will be printed, scores, the month's close, appeals, and the scoring schemes. */
export const PerformanceScreen = () => {
  const text = useText().performance
  const { query } = useRoute()
  const tab = tabs.find((name) => name === query['tab']) ?? 'sheets'
  return (
    <Screen
      title={text.title}
      tabs={tabs.map((key) => ({ key, label: text.tabs[key] }))}
      tab={tab}
      onTab={(key) =>
        goTo('performance', { ...(query['month'] === undefined ? {} : { month: query['month'] }), tab: key })
      }
      isPadded={tab !== 'sheets'}
    >
      {tab === 'schemes' ? (
        <SchemesPanel />
      ) : tab === 'scores' ? (
        <ScoresPanel query={query} />
      ) : tab === 'months' ? (
        <MonthsPanel query={query} />
      ) : tab === 'appeals' ? (
        <AppealsPanel query={query} />
      ) : (
        <SheetsPanel />
      )}
    </Screen>
  )
}
