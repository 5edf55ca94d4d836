import { Button } from 'antd'
import type { ProblemDigest } from '#shared/contract/problems.ts'
import { system } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { fileNameOf } from '#renderer/kit/file-name.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { WeekPicker } from '../week-picker.tsx'
import { WeekView } from '../week-view.tsx'
import type { Week } from '../week.ts'
import { DigestContributions } from './digest-contributions.tsx'
import { DigestEntries } from './digest-entries.tsx'
import { DigestGaps } from './digest-gaps.tsx'
import { DigestGroups } from './digest-groups.tsx'

const least = 3

const Output = ({ week }: { week: Week }) => {
  const all = useText()
  const text = all.problems.digest
  const { act, isBusy } = useAction()
  const print = () => void act(system('print', { document: 'problem-digest', input: week }))
  const savePdf = async () => {
    const suggestedName = `${fileNameOf(text.file(week.from, week.to))}.pdf`
    const place = await act(system('saveFile', { suggestedName, type: 'pdf' }))
    if (place === null || place.path === null) return
    const input = { document: 'problem-digest', input: week, path: place.path }
    await act(system('printToPdf', input), all.registers.output.saved(place.path))
  }
  return (
    <>
      <Button size="small" disabled={isBusy} onClick={print}>
        {text.print}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => void savePdf()}>
        {text.pdf}
      </Button>
    </>
  )
}

const Figures = ({ digest }: { digest: ProblemDigest }) => {
  const text = useText().problems.digest
  const format = useFormat()
  const figures = [
    [text.made, digest.made],
    [text.settled, digest.settled],
    [text.adopted, digest.adopted],
    [text.left, digest.left],
  ] as const
  return (
    <dl className="problem-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format.count(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

const DigestView = ({ digest }: { digest: ProblemDigest }) => {
  const text = useText().problems.digest
  return (
    <>
      <Figures digest={digest} />
      {digest.groups.length === 0 ? (
        <p>
          {text.nothing} <span className="mute">{text.nothingHint}</span>
        </p>
      ) : (
        <div className="problem-halves">
          <DigestGroups digest={digest} />
          <DigestEntries groups={digest.groups} />
        </div>
      )}
    </>
  )
}

const WeekDigest = ({ week }: { week: Week }) => {
  const digest = useQuery('problems.digest', week)
  const gaps = useQuery('problems.gaps', { ...week, least })
  const asked = useQuery('chats.questions', { ...week, shopId: null, product: null, limit: 1 })
  const people = useQuery('problems.contributions', week)
  return (
    <div className="problem-digest">
      <div className="problem-bar">
        <WeekPicker week={week} onChange={({ from }) => goTo('problems', { tab: 'digest', from })} />
        <span className="problem-space" />
        <Output week={week} />
      </div>
      <QueryView query={digest}>{(value) => <DigestView digest={value} />}</QueryView>
      <QueryView query={people}>{(value) => <DigestContributions people={value} />}</QueryView>
      <QueryView query={gaps}>
        {(value) => <DigestGaps gaps={value} isComplete={asked.value?.isComplete ?? true} />}
      </QueryView>
    </div>
  )
}

/** 每周汇总: what was noted and settled, questions without an answer, and who contributed. Hash: `from`, any day of the week. */
export const DigestPanel = ({ query }: { query: Readonly<Record<string, string>> }) => (
  <WeekView query={query}>{(week) => <WeekDigest week={week} />}</WeekView>
)
