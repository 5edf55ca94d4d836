import type { TrainingRow, UntaughtProduct } from '#shared/contract/training.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { SignCourse } from './sign-course.tsx'
import { TrainingMatrix } from './training-matrix.tsx'
import { UntaughtList } from './untaught-list.tsx'
import './training.css'

interface Overview {
  readonly rows: readonly TrainingRow[]
  readonly products: readonly UntaughtProduct[]
}

const Head = ({ overview, duties }: { overview: Overview; duties: readonly string[] }) => {
  const text = useText().training
  if (overview.rows.length === 0) return <p className="mute">{text.nobody}</p>
  return (
    <div className="training-head">
      <UntaughtList products={overview.products} />
      <TrainingMatrix rows={overview.rows} kinds={duties} />
    </div>
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
          {(value) => (
            <QueryView query={settings}>
              {({ duties }) => <Head overview={value} duties={[...new Set(duties.map(({ kind }) => kind))]} />}
            </QueryView>
          )}
        </QueryView>
      }
      actions={(entry) => <SignCourse entry={entry} />}
    />
  )
}
