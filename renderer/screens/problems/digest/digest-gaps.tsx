import { Button } from 'antd'
import type { KnowledgeGap } from '#shared/contract/problems.ts'
import { goTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const write = ({ question, product, answers }: KnowledgeGap): void =>
  goTo('problems', {
    tab: 'knowledge',
    new: '1',
    question,
    ...(answers[0] === undefined ? {} : { answer: answers[0].text }),
    ...(answers[0]?.agents[0] === undefined ? {} : { agent: answers[0].agents[0].agent }),
    ...(product === '' ? {} : { product }),
  })

const Answers = ({ answers }: Pick<KnowledgeGap, 'answers'>) => {
  const text = useText().problems.digest.gaps
  const format = useFormat()
  const [best, ...others] = answers
  if (best === undefined) return <span className="mute">{text.noAnswer}</span>
  const names = best.agents.map(({ name }) => name).join(' ') || text.nobody
  return (
    <span>
      <span className="problem-best">{best.text}</span>{' '}
      <span className="mute" title={others.map((answer) => answer.text).join('\n\n')}>
        {[
          names,
          text.times(format.count(best.count)),
          others.length === 0 ? '' : text.more(format.count(others.length)),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  )
}

/** Questions many buyers asked that no entry answers, each with the answer agents gave most. `isComplete` false: chats of these days are still being prepared. */
export const DigestGaps = ({ gaps, isComplete }: { gaps: readonly KnowledgeGap[]; isComplete: boolean }) => {
  const text = useText().problems.digest.gaps
  const format = useFormat()
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="mute">{!isComplete ? text.preparing : gaps.length === 0 ? text.none : text.note}</p>
      <ul className="problem-gaps">
        {gaps.map((gap) => (
          <li key={`${gap.question} ${gap.product}`}>
            <span>
              <strong>{gap.question}</strong>
              <span className="mute">
                {gap.product} {text.asked(format.count(gap.asked), format.count(gap.before))}
              </span>
            </span>
            <Answers answers={gap.answers} />
            <Button size="small" aria-label={text.writeOf(gap.question)} onClick={() => write(gap)}>
              {text.write}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
