import { useState } from 'react'
import { Button } from 'antd'
import type { TrainingRow, TrainingSettings, UntaughtProduct } from '#shared/contract/training.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { SignCourse } from './sign-course.tsx'
import { TrainingSettingsPanel } from './training-settings.tsx'
import { TrainingMatrix } from './training-matrix.tsx'
import { UntaughtList } from './untaught-list.tsx'
import './training.css'

interface Overview {
  readonly rows: readonly TrainingRow[]
  readonly products: readonly UntaughtProduct[]
}

const Head = ({ overview, settings }: { overview: Overview; settings: TrainingSettings }) => {
  const text = useText().training
  const [isSetting, setIsSetting] = useState(false)
  const kinds = [...new Set(settings.duties.map(({ kind }) => kind))]
  return (
    <>
      <div className="training-bar">
        <span className="mute">{overview.rows.length === 0 ? text.nobody : ''}</span>
        <Button size="small" onClick={() => setIsSetting(true)}>
          {text.settings.open}
        </Button>
      </div>
      {overview.rows.length === 0 ? null : (
        <div className="training-head">
          <UntaughtList products={overview.products} />
          <TrainingMatrix rows={overview.rows} kinds={kinds} />
        </div>
      )}
      {isSetting ? <TrainingSettingsPanel kept={settings} onClose={() => setIsSetting(false)} /> : null}
    </>
  )
}

/** 培训: who lacks what, new products nobody was taught, and the courses themselves. */
export const TrainingPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const overview = useQuery('people.training', {})
  const settings = useQuery('people.trainingSettings', {})
  return (
    <RegisterPanel
      register="courses"
      query={query}
      screen="people"
      tab="training"
      head={
        <QueryView query={overview}>
          {(value) => <QueryView query={settings}>{(kept) => <Head overview={value} settings={kept} />}</QueryView>}
        </QueryView>
      }
      actions={(entry) => <SignCourse entry={entry} />}
    />
  )
}
