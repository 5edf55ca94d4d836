import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AppealThis } from './appeal-form.tsx'
import { PinConfirm } from './pin-confirm.tsx'

const Acknowledge = ({ score, name }: { score: QualityScore; name: string }) => {
  const text = useText().access.mine
  const { run, isRunning } = useJob('quality.acknowledge')
  return (
    <PinConfirm
      label={text.acknowledge}
      name={text.acknowledgeThis(name)}
      isBusy={isRunning}
      onConfirm={(pin) => run({ id: score.id, agent: score.agent, pin })}
    />
  )
}

const Score = ({ score }: { score: QualityScore }) => {
  const text = useText().access.mine
  const format = useFormat()
  const day = format.date(score.chat.day)
  const name = text.scoreOf(day, String(score.score))
  return (
    <li>
      <div className="mine-line">
        <span>{day}</span>
        <b className={score.isPassed ? '' : 'bad'}>
          {text.score(String(score.score))}
          {score.isFatal ? `　${text.fatal}` : ''}
        </b>
      </div>
      {score.comment === '' ? null : <p>{score.comment}</p>}
      {score.improvement === '' ? null : <p className="mute">{score.improvement}</p>}
      <div className="mine-acts">
        {score.acknowledgedAt === null ? (
          <Acknowledge score={score} name={name} />
        ) : (
          <span className="mute">{text.acknowledgedOn(format.moment(score.acknowledgedAt))}</span>
        )}
        <AppealThis
          agent={score.agent}
          month={monthOf(score.chat.day)}
          matter="quality"
          subject={{ kind: 'score', id: score.id }}
          name={name}
        />
      </div>
    </li>
  )
}

/** The own quality scores of a month with what was said, to be acknowledged with the PIN. */
export const MyScores = ({ agent, month }: { agent: string; month: string }) => {
  const text = useText().access.mine
  const scores = useQuery('quality.scores', { month, agent })
  return (
    <section aria-label={text.scores}>
      <h2>{text.scores}</h2>
      <QueryView query={scores}>
        {(value) =>
          value.length === 0 ? (
            <p className="mute">{text.noScores}</p>
          ) : (
            <ul>
              {value.map((score) => (
                <Score key={score.id} score={score} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  )
}
