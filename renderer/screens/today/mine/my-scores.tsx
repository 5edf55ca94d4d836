import { useState } from 'react'
import { Button, Input } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

const Acknowledge = ({ score }: { score: QualityScore }) => {
  const text = useText().access.mine
  const { run, isRunning } = useJob('quality.acknowledge')
  const [pin, setPin] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const confirm = async (): Promise<void> => {
    if (pin === null || pin === '') return
    const result = await run({ id: score.id, agent: score.agent, pin })
    setPin(result.ok ? null : '')
    setFailure(result.ok ? null : result.failure)
  }
  if (pin === null)
    return (
      <Button size="small" onClick={() => setPin('')}>
        {text.acknowledge}
      </Button>
    )
  return (
    <form
      className="mine-pin"
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <Input.Password
        size="small"
        autoFocus
        aria-label={text.pin}
        placeholder={text.pin}
        value={pin}
        maxLength={8}
        autoComplete="off"
        visibilityToggle={false}
        onChange={({ target }) => setPin(target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" loading={isRunning}>
        {text.confirm}
      </Button>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </form>
  )
}

const Score = ({ score }: { score: QualityScore }) => {
  const text = useText().access.mine
  const format = useFormat()
  return (
    <li>
      <div className="mine-line">
        <span>{format.date(score.chat.day)}</span>
        <b className={score.isPassed ? '' : 'bad'}>
          {text.score(String(score.score))}
          {score.isFatal ? `　${text.fatal}` : ''}
        </b>
      </div>
      {score.comment === '' ? null : <p>{score.comment}</p>}
      {score.improvement === '' ? null : <p className="mute">{score.improvement}</p>}
      {score.acknowledgedAt === null ? (
        <Acknowledge score={score} />
      ) : (
        <span className="mute">{text.acknowledgedOn(format.moment(score.acknowledgedAt))}</span>
      )}
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
