import { Button } from 'antd'
import type { Sample, SampledChat } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { CorrectScore } from './correct-score.tsx'
import { openDesk, placeText, type DeskPlace } from './desk-place.ts'
import { ScoreDesk } from './score-desk.tsx'

interface ViewProps {
  readonly month: string
  readonly place: DeskPlace
  /** the newest sample of the month; null: none */
  readonly sample: Sample | null
  /** id of the score to be corrected; null: none */
  readonly correct: number | null
}

const refOf = ({ shopId, buyerId, account, day, agent }: SampledChat): DeskPlace => ({
  chat: { shopId, buyerId, account, day },
  agent,
})

/** The chat of the sample that comes next and has no score yet, from a place on and round to it again. */
export const nextUnscored = (sessions: readonly SampledChat[], from: number): DeskPlace | null => {
  const ahead = [...sessions.slice(from + 1), ...sessions.slice(0, Math.max(0, from))]
  const next = ahead.find(({ score }) => score === null)
  return next === undefined ? null : refOf(next)
}

const Scored = ({ id, month }: { id: number; month: string }) => {
  const text = useText().qualityScores.desk
  const { value } = useQuery('quality.scoreOf', { id })
  return (
    <p role="status">
      {text.already(pointsText(value?.score.score ?? null))}{' '}
      <a href={linkTo('quality', { tab: 'results', month, score: String(id) })}>{text.openScore}</a>
    </p>
  )
}

const Correction = ({ id, month }: { id: number; month: string }) => (
  <QueryView query={useQuery('quality.scoreOf', { id })}>
    {({ score }) => (
      <CorrectScore
        key={score.id}
        score={score}
        onSaved={(saved) => goTo('quality', { tab: 'results', month, score: String(saved) })}
      />
    )}
  </QueryView>
)

const DeskBar = ({ month, place, sample, at }: Omit<ViewProps, 'correct'> & { readonly at: number }) => {
  const text = useText().qualityScores
  const format = useFormat()
  const sessions = sample?.sessions ?? []
  const current = sessions[at]
  const go = (index: number) => {
    const chat = sessions[index]
    if (chat !== undefined) openDesk(month, refOf(chat))
  }
  return (
    <div className="score-bar">
      <Button size="small" onClick={() => goTo('quality', { tab: 'sample', month })}>
        {text.desk.back}
      </Button>
      <b>{text.desk.title(current?.name ?? place.agent, current?.buyer ?? '', format.date(place.chat.day))}</b>
      <span className="score-grow" />
      {at < 0 ? null : (
        <>
          <span className="mute">{text.desk.place(format.count(at + 1), format.count(sessions.length))}</span>
          <Button size="small" disabled={at === 0} onClick={() => go(at - 1)}>
            {text.desk.previous}
          </Button>
          <Button size="small" disabled={at === sessions.length - 1} onClick={() => go(at + 1)}>
            {text.desk.next}
          </Button>
        </>
      )}
    </div>
  )
}

/** The desk with the way through the sample around it. */
export const DeskView = ({ month, place, sample, correct }: ViewProps) => {
  const sessions = sample?.sessions ?? []
  const at = sessions.findIndex((chat) => placeText(refOf(chat)) === placeText(place))
  const scoreId = sessions[at]?.score ?? null
  const goOn = () => {
    const next = nextUnscored(sessions, at)
    if (next === null) goTo('quality', { tab: 'sample', month })
    else openDesk(month, next)
  }
  const scored =
    correct !== null ? (
      <Correction id={correct} month={month} />
    ) : scoreId === null ? null : (
      <Scored id={scoreId} month={month} />
    )
  return (
    <div className="score-fill">
      <DeskBar month={month} place={place} sample={sample} at={at} />
      <ScoreDesk
        key={`${placeText(place)} ${correct}`}
        place={place}
        sample={at < 0 ? null : (sample?.id ?? null)}
        onSaved={goOn}
        scored={scored}
      />
    </div>
  )
}
