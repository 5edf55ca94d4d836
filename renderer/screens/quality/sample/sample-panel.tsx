import { useMemo, useState } from 'react'
import { Button, Input, Popconfirm, Tooltip } from 'antd'
import dayjs from 'dayjs'
import type { Sample } from '#shared/contract/quality-scores.ts'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { DeskView } from './desk-view.tsx'
import { placeIn } from './desk-place.ts'
import { SampleList } from './sample-list.tsx'
import { SamplePlan } from './sample-plan.tsx'
import { SampleSettingsPanel } from './sample-settings.tsx'
import '../score.css'

type Query = Readonly<Record<string, string>>

const useLastMonth = (query: Query): string => {
  const days = useQuery('chats.days', query['month'] === undefined ? { limit: 1 } : null)
  return query['month'] ?? days.value?.[0]?.day.slice(0, 7) ?? dayjs().format('YYYY-MM')
}

interface DrawProps {
  /** how many the newest sample of the month has; null: none was drawn */
  readonly drawn: number | null
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onDraw: () => void
}

/** Draws at once the first time; a sample that would be put in another's place is asked for. */
const DrawButton = ({ drawn, isReady, isBusy, onDraw }: DrawProps) => {
  const text = useText().qualityScores.sample
  const format = useFormat()
  if (drawn === null)
    return (
      <Button size="small" type="primary" disabled={!isReady} loading={isBusy} onClick={onDraw}>
        {text.draw}
      </Button>
    )
  return (
    <Popconfirm title={text.again(format.count(drawn))} okText={text.yes} cancelText={text.no} onConfirm={onDraw}>
      <Button size="small" disabled={!isReady} loading={isBusy}>
        {text.draw}
      </Button>
    </Popconfirm>
  )
}

interface BarProps {
  readonly month: string
  readonly drawn: number | null
  readonly onTried: (sample: Sample) => void
  readonly onDrawn: () => void
}

const SampleBar = ({ month, drawn, onTried, onDrawn }: BarProps) => {
  const text = useText().qualityScores
  const format = useFormat()
  const { act, isBusy } = useAction()
  const [seed, setSeed] = useState(() => dayjs().format('YYYY-MM-DD'))
  const [isSetting, setIsSetting] = useState(false)
  const asked = { month, seed: seed.trim() }
  const isReady = asked.seed !== ''
  const tryIt = async () => {
    const tried = isReady ? await act(call('quality.trySample', asked)) : null
    if (tried !== null) onTried(tried)
  }
  const draw = async () => {
    if (!isReady || isBusy) return
    const result = await call('quality.drawSample', asked)
    const done = result.ok ? text.sample.drawn(format.count(result.value.sessions.length)) : undefined
    if ((await act(Promise.resolve(result), done)) !== null) onDrawn()
  }
  return (
    <div className="score-bar">
      <MonthPicker value={month} onChange={(next) => goTo('quality', { tab: 'sample', month: next })} />
      <label htmlFor="sample-seed">{text.sample.seed}</label>
      <Tooltip title={text.sample.seedHint}>
        <Input
          id="sample-seed"
          className="score-seed"
          size="small"
          maxLength={60}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          onPressEnter={() => void tryIt()}
        />
      </Tooltip>
      <Button size="small" disabled={!isReady} onClick={() => void tryIt()}>
        {text.sample.tryIt}
      </Button>
      <DrawButton {...{ drawn, isReady, isBusy }} onDraw={() => void draw()} />
      <span className="score-grow" />
      <Button size="small" onClick={() => setIsSetting(true)}>
        {text.sample.settings}
      </Button>
      {isSetting ? <SampleSettingsPanel onClose={() => setIsSetting(false)} /> : null}
    </div>
  )
}

interface KeptProps {
  readonly samples: readonly Sample[]
  readonly month: string
  readonly isNew: boolean
}

const Kept = ({ samples, month, isNew }: KeptProps) => {
  const text = useText().qualityScores.sample
  const format = useFormat()
  const [newest] = samples
  if (newest === undefined) return <EmptyNotice title={text.empty.title} text={text.empty.text} />
  const counts = [format.count(newest.sessions.length), format.count(newest.population)] as const
  return (
    <>
      <div className="mute">
        {text.kept(...counts, newest.seed, format.moment(newest.at))}
        {samples.length > 1 ? ` · ${text.others(format.count(samples.length))}` : null}
      </div>
      <SampleList key={newest.id} sample={newest} month={month} isNew={isNew} />
    </>
  )
}

const Overview = ({ month, samples }: { month: string; samples: readonly Sample[] }) => {
  const text = useText().qualityScores.sample
  const format = useFormat()
  const [tried, setTried] = useState<Sample | null>(null)
  const [begun] = useState(samples[0]?.id ?? null)
  const newest = samples[0] ?? null
  return (
    <div className="score-fill">
      <SampleBar
        month={month}
        drawn={newest?.sessions.length ?? null}
        onTried={setTried}
        onDrawn={() => setTried(null)}
      />
      {tried === null ? (
        <Kept samples={samples} month={month} isNew={newest !== null && newest.id !== begun} />
      ) : (
        <>
          <div role="status">
            {text.tried(format.count(tried.sessions.length), format.count(tried.population), tried.seed)}
          </div>
          <div className="score-table">
            <SamplePlan sample={tried} />
          </div>
        </>
      )}
    </div>
  )
}

/** 抽检评分: draws a sample of a month and leads through it chat by chat. Route: `month`, `chat`, `correct`. */
export const SamplePanel = ({ query }: { query: Query }) => {
  const month = useLastMonth(query)
  const samples = useQuery('quality.samples', { month })
  const chat = query['chat']
  // The same object as long as the route names the same chat: what is typed hangs on it.
  const place = useMemo(() => placeIn(chat), [chat])
  const correct = Number(query['correct'])
  return (
    <QueryView query={samples}>
      {(kept) =>
        place === null ? (
          <Overview key={month} month={month} samples={kept} />
        ) : (
          <DeskView
            month={month}
            place={place}
            sample={kept[0] ?? null}
            correct={Number.isSafeInteger(correct) && correct > 0 ? correct : null}
          />
        )
      }
    </QueryView>
  )
}
