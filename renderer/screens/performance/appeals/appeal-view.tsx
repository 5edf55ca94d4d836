import type { Appeal } from '#shared/contract/appeals.ts'
import { linkTo } from '#renderer/app/route.ts'
import { Fact } from '#renderer/kit/fact.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SideHistory } from '#renderer/kit/side-parts.tsx'

const OrderFact = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals.detail
  if (appeal.orderNo === null) return null
  return (
    <Fact name={text.order}>
      <span className="appeal-number">{appeal.orderNo}</span>{' '}
      {appeal.orderId === null ? (
        <span className="mute">{text.orderGone}</span>
      ) : (
        <a href={linkTo('orders', { month: appeal.month, order: appeal.orderNo })}>{text.openOrder}</a>
      )}
    </Fact>
  )
}

/** Where the score or the entry an appeal is against stands. */
export const subjectLink = ({ subject, month }: Pick<Appeal, 'subject' | 'month'>): string | null => {
  if (subject === null) return null
  return subject.kind === 'score'
    ? linkTo('quality', { tab: 'results', month, score: String(subject.id) })
    : linkTo('ledger', { tab: 'warnings', id: String(subject.id) })
}

const SubjectFact = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals.detail
  const link = subjectLink(appeal)
  if (appeal.subject === null || link === null) return null
  return (
    <Fact name={text.subject}>
      <a href={link}>{appeal.subject.kind === 'score' ? text.openScore : text.openEntry}</a>
    </Fact>
  )
}

const OutcomeFacts = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals
  const format = useFormat()
  const { outcome, correction, postedIn } = appeal
  return (
    <>
      {outcome === null ? null : <Fact name={text.detail.outcome}>{text.outcomes[outcome]}</Fact>}
      {correction === null || postedIn === null ? null : (
        <Fact name={text.detail.correction}>
          <a href={linkTo('orders', { tab: 'commission', month: postedIn, agent: appeal.agent })}>
            {text.detail.postedIn(format.money(correction), format.month(postedIn))}
          </a>
        </Fact>
      )}
    </>
  )
}

const DueFact = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals
  const format = useFormat()
  const due = format.date(appeal.due)
  return (
    <Fact name={text.detail.due}>
      {appeal.isOverdue ? <span className="bad">{text.overdue(due)}</span> : due}
      {appeal.state === 'open' ? null : <span className="mute"> {text.states[appeal.state]}</span>}
    </Fact>
  )
}

const MonthFact = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals.detail
  const format = useFormat()
  const { month, agent, matter } = appeal
  return (
    <Fact name={text.month}>
      {format.month(month)}{' '}
      {matter === 'score' ? (
        <a href={linkTo('performance', { tab: 'scores', month, agent })}>{text.scores}</a>
      ) : (
        <a href={linkTo('performance', { tab: 'sheets', month, agent })}>{text.sheet}</a>
      )}
    </Fact>
  )
}

/** What an appeal says, about what, and what was written to it since. */
export const AppealView = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals.detail
  return (
    <>
      <p className="side-text">{appeal.text}</p>
      <dl className="side-facts">
        <DueFact appeal={appeal} />
        <MonthFact appeal={appeal} />
        <OrderFact appeal={appeal} />
        <SubjectFact appeal={appeal} />
        <Fact name={text.evidence}>
          {appeal.evidence === '' ? <span className="mute">{text.noEvidence}</span> : appeal.evidence}
        </Fact>
        <OutcomeFacts appeal={appeal} />
      </dl>
      <SideHistory
        title={text.history}
        steps={appeal.notes.map(({ at, what, by, text: said }) => ({
          at,
          who: text.step(text.what[what], by),
          said: what === 'made' ? '' : said,
        }))}
      />
    </>
  )
}
