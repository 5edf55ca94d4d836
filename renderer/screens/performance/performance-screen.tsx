import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { SchemesPanel } from './schemes-panel.tsx'
import { SheetsPanel } from './sheets-panel.tsx'

/** 绩效: the sheets of a month as they will be printed, and the scoring schemes. */
export const PerformanceScreen = () => {
  const text = useText().performance
  const { query } = useRoute()
  const tab = query['tab'] === 'schemes' ? 'schemes' : 'sheets'
  const tabs = [
    { key: 'sheets', label: text.tabs.sheets },
    { key: 'schemes', label: text.tabs.schemes },
  ]
  return (
    <Screen
      title={text.title}
      tabs={tabs}
      tab={tab}
      onTab={(key) => goTo('performance', { ...query, tab: key })}
      isPadded={tab === 'schemes'}
    >
      {tab === 'schemes' ? <SchemesPanel /> : <SheetsPanel />}
    </Screen>
  )
}
