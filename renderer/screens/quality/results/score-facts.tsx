import type { ReactNode } from 'react'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

const ChatFact = ({ score }: { score: QualityScore }) => {
  const text = useText().qualityScores.score
  const format = useFormat()
  const { chat, shop, buyer } = score
  const { shopId, buyerId, day } = chat
  return (
    <Fact name={text.chat}>
      {`${format.date(day)} ${buyer} ${shop}`}{' '}
      {buyerId === null ? (
        <span className="mute">{text.chatGone}</span>
      ) : (
        <a href={linkTo('chats', { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at: day })}>
          {text.openChat}
        </a>
      )}
    </Fact>
  )
}

const AppealFact = ({ score: { appeal } }: { score: QualityScore }) => {
  const words = useText()
  const text = words.qualityScores.score
  const format = useFormat()
  if (appeal === null) return null
  const due = format.date(appeal.due)
  const states: Readonly<Record<string, string>> = words.appeals.states
  return (
    <Fact name={text.appeal}>
      {appeal.isOverdue ? (
        <span className="bad">{text.appealOverdue(due)}</span>
      ) : (
        text.appealState(states[appeal.state] ?? '', due)
      )}{' '}
      <a href={linkTo('performance', { tab: 'appeals', state: 'all', appeal: String(appeal.id) })}>{text.openAppeal}</a>
    </Fact>
  )
}

/** What is known of a score besides its marks. */
export const ScoreFacts = ({ score }: { score: QualityScore }) => {
  const words = useText().qualityScores
  const text = words.score
  const format = useFormat()
  const { form, state, at, by, acknowledgedAt, machine } = score
  return (
    <dl className="score-facts">
      <ChatFact score={score} />
      <Fact name={text.form}>{form.name}</Fact>
      <Fact name={text.state}>{words.states[state]}</Fact>
      <Fact name={text.given}>{text.by(format.moment(at), by)}</Fact>
      <Fact name={text.acknowledged}>{acknowledgedAt === null ? text.notYet : format.moment(acknowledgedAt)}</Fact>
      <AppealFact score={score} />
      <Fact name={text.machine}>{text.machineText(format.count(machine.hits), format.count(machine.fatal))}</Fact>
      {score.comment === '' ? null : <Fact name={text.comment}>{score.comment}</Fact>}
      {score.improvement === '' ? null : <Fact name={text.improvement}>{score.improvement}</Fact>}
    </dl>
  )
}

/** What was given for each criterion of the form. */
export const ScoreMarks = ({ score: { form, marks } }: { score: QualityScore }) => {
  const words = useText().qualityScores
  const text = words.score
  const format = useFormat()
  return (
    <section aria-label={text.marks}>
      <h3>{text.marks}</h3>
      <table className="score-rows">
        <tbody>
          {form.criteria.map(({ key, title, weight, isFatal }) => {
            const mark = marks.find((one) => one.key === key)
            const isHit = mark?.isHit === true
            return (
              <tr key={key}>
                <th scope="row">
                  {title}{' '}
                  <span className="mute">{isFatal ? words.desk.fatal : words.desk.weight(format.count(weight))}</span>
                </th>
                <td className={isHit ? 'score-number bad' : 'score-number'}>
                  {isFatal ? (isHit ? text.hit : text.notHit) : pointsText(mark?.points ?? null)}
                </td>
                <td>{mark?.remark}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
