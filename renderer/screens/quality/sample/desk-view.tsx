import { Button } from 'antd'
import type { Sample, SampledChat } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { placeText } from '#renderer/app/score-place.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useRegisterPeople } from '#renderer/registers/use-register-people.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { CorrectScore } from './correct-score.tsx'
import { isSamePlace, openDesk, type DeskPlace } from './desk-place.ts'
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

/** The buyer of a chat; empty until it is known. */
const useBuyer = ({ chat: { shopId, buyerId, day } }: DeskPlace, drawn: SampledChat | undefined): string => {
  const read = useQuery('chats.read', drawn === undefined ? { shopId, buyerId, at: `${day} 12:00:00`, limit: 2 } : null)
  return drawn?.buyer ?? read.value?.buyer ?? ''
}

const DeskBar = ({ month, place, sample, at }: Omit<ViewProps, 'correct'> & { readonly at: number }) => {
  const text = useText().qualityScores
  const format = useFormat()
  const { shortNameOf } = useRegisterPeople()
  const sessions = sample?.sessions ?? []
  const current = sessions[at]
  const buyer = useBuyer(place, current)
  const go = (index: number) => {
    const chat = sessions[index]
    if (chat !== undefined) openDesk(month, refOf(chat))
  }
  return (
    <div className="score-bar">
      <Button size="small" onClick={() => goTo('quality', { tab: 'sample', month })}>
        {text.desk.back}
      </Button>
      <b>{text.desk.title(current?.name ?? shortNameOf(place.agent), buyer, format.date(place.chat.day))}</b>
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

interface Standing {
  /** id of the standing score; null: none */
  readonly score: number | null
  readonly isKnown: boolean
}

/** The score a chat has already: the sample says it of those that were drawn, the month's scores of all others. */
const useStanding = (place: DeskPlace, drawn: SampledChat | undefined): Standing => {
  const { agent, chat } = place
  const asked = useQuery('quality.scores', drawn === undefined ? { month: chat.day.slice(0, 7), agent } : null)
  if (drawn !== undefined) return { score: drawn.score, isKnown: true }
  const { shopId, buyerId, day } = chat
  const found = asked.value?.find(
    (score) =>
      score.state !== 'withdrawn' &&
      score.chat.shopId === shopId &&
      score.chat.buyerId === buyerId &&
      score.chat.day === day,
  )
  return { score: found?.id ?? null, isKnown: asked.state !== 'loading' || asked.value !== null }
}

/** The desk with the way through the sample around it. */
export const DeskView = ({ month, place, sample, correct }: ViewProps) => {
  const sessions = sample?.sessions ?? []
  const at = sessions.findIndex((chat) => isSamePlace(refOf(chat), place))
  const standing = useStanding(place, sessions[at])
  const goOn = () => {
    // A chat from outside the sample stays: it shows its score.
    if (at < 0) return
    const next = nextUnscored(sessions, at)
    if (next === null) goTo('quality', { tab: 'sample', month })
    else openDesk(month, next)
  }
  const scored =
    correct !== null ? (
      <Correction id={correct} month={month} />
    ) : standing.score === null ? null : (
      <Scored id={standing.score} month={month} />
    )
  return (
    <div className="score-fill">
      <DeskBar month={month} place={place} sample={sample} at={at} />
      {correct === null && !standing.isKnown ? null : (
        <ScoreDesk
          key={`${placeText(place)} ${correct}`}
          place={place}
          sample={at < 0 ? null : (sample?.id ?? null)}
          onSaved={goOn}
          scored={scored}
        />
      )}
    </div>
  )
}
