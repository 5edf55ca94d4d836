import { useState } from 'react'
import { Button } from 'antd'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { openDesk } from '../sample/desk-place.ts'
import { PinDialog } from './pin-dialog.tsx'
import { ScoreFacts, ScoreMarks } from './score-facts.tsx'
import { WithdrawScore } from './withdraw-score.tsx'

const Buttons = ({ score, month }: { score: QualityScore; month: string }) => {
  const text = useText().qualityScores.score
  const [isAsking, setIsAsking] = useState(false)
  const { id, agent, chat, state, acknowledgedAt, appeal } = score
  if (state === 'withdrawn') return null
  const { buyerId } = chat
  return (
    <div className="score-buttons">
      {acknowledgedAt === null ? (
        <Button type="primary" onClick={() => setIsAsking(true)}>
          {text.acknowledge}
        </Button>
      ) : null}
      {appeal?.state === 'open' ? null : (
        <Button href={linkTo('performance', { tab: 'appeals', add: '1', month, agent, score: String(id) })}>
          {text.makeAppeal}
        </Button>
      )}
      {buyerId === null ? null : (
        <Button onClick={() => openDesk(month, { chat: { ...chat, buyerId }, agent }, { correct: String(id) })}>
          {text.correct}
        </Button>
      )}
      <WithdrawScore id={id} />
      {isAsking ? <PinDialog score={score} onClose={() => setIsAsking(false)} /> : null}
    </div>
  )
}

interface SideProps {
  readonly id: number
  readonly month: string
  readonly onClose: () => void
}

/** One score at the right edge: what was given for what, whether it was read, the appeal against it, and what it replaced. */
export const ScoreSide = ({ id, month, onClose }: SideProps) => {
  const text = useText().qualityScores.score
  const query = useQuery('quality.scoreOf', { id })
  const score = query.value?.score
  return (
    <SidePanel
      title={score === undefined ? '' : text.title(score.name, pointsText(score.score))}
      isOpen
      onClose={onClose}
      width={560}
    >
      <QueryView query={query}>
        {(whole) => (
          <>
            <ScoreFacts score={whole.score} />
            <Buttons score={whole.score} month={month} />
            <ScoreMarks score={whole.score} />
            {whole.before.length === 0 ? null : (
              <section aria-label={text.before}>
                <h3>{text.before}</h3>
                {whole.before.map((before) => (
                  <p key={before.id}>
                    <a href={linkTo('quality', { tab: 'results', month, score: String(before.id) })}>
                      {text.beforeText(pointsText(before.score), before.at.slice(0, 16))}
                    </a>
                  </p>
                ))}
              </section>
            )}
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}
