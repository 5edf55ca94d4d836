import type { MeetingPack } from '#shared/contract/meetings.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MeetingHeads } from './meeting-heads.tsx'
import { Go, type Place } from './meeting-places.tsx'
import { choiceWords, winWords } from './meeting-words.ts'

interface PartProps {
  readonly pack: MeetingPack
}

/** What went well, one line each. */
export const Wins = ({ pack }: PartProps) => {
  const text = useText()
  const format = useFormat()
  if (pack.wins.length === 0) return <p className="meeting-none">{text.meetings.wins.none}</p>
  return (
    <ul>
      {pack.wins.map((win, index) => (
        <li key={index}>
          <b>{win.who?.name ?? text.meetings.wins.team}</b> {winWords(win, pack, text, format)}
        </li>
      ))}
    </ul>
  )
}

type Chat = NonNullable<MeetingPack['breaches']['worst'][number]['chat']>

const chatPlace = ({ shopId, buyerId, at }: Chat): Place => ({
  screen: 'chats',
  query: { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at },
})

/** The longest waits; `most` of them. */
export const Breaches = ({ pack, most }: PartProps & { readonly most?: number }) => {
  const text = useText().meetings.breaches
  const format = useFormat()
  const { total, unanswered, worst } = pack.breaches
  if (total === 0 && unanswered === 0) return <p className="meeting-none">{text.none}</p>
  const shown = worst.slice(0, most ?? worst.length)
  return (
    <>
      <p>
        <Go
          to={{
            screen: 'chats',
            query: { tab: 'figures', from: pack.from, to: pack.to, by: 'agent', why: 'withinLimit' },
          }}
        >
          {text.total(format.count(total), format.count(unanswered))}
        </Go>{' '}
        {shown.length === 0 ? null : text.more(format.count(shown.length))}
      </p>
      {shown.length === 0 ? null : (
        <table className="meeting-table meeting-breaches">
          <MeetingHeads
            columns={[
              { title: text.at },
              { title: text.agent, isLeft: true },
              { title: text.waited, isLeft: true },
              { title: text.buyer, isLeft: true },
              { title: text.text, isLeft: true },
            ]}
          />
          <tbody>
            {shown.map(({ at, name, account, seconds, buyer, text: said, chat }) => (
              <tr key={`${at} ${account} ${buyer}`}>
                <td>{chat === null ? format.moment(at) : <Go to={chatPlace(chat)}>{format.moment(at)}</Go>}</td>
                <td className="meeting-left">{name ?? account}</td>
                <td className="meeting-left meeting-missed">
                  {seconds === null ? text.unanswered : format.duration(seconds)}
                </td>
                <td className="meeting-left">{buyer}</td>
                <td className="meeting-left meeting-words">{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** Why inquiries did not buy. */
export const Losses = ({ pack }: PartProps) => {
  const all = useText()
  const text = all.meetings.losses
  const { count } = useFormat()
  const { lost, noted, reasons } = pack.losses
  if (lost === null && noted === 0) return <p className="meeting-none">{text.none}</p>
  return (
    <>
      <p>
        <Go to={{ screen: 'problems', query: { tab: 'lost', from: pack.from, to: pack.to } }}>
          {lost === null ? text.noted(count(noted)) : text.lost(count(lost), count(noted))}
        </Go>
      </p>
      {reasons.length === 0 ? null : (
        <table className="meeting-table meeting-narrow">
          <MeetingHeads columns={[{ title: text.reason }, { title: text.count }, { title: text.before }]} />
          <tbody>
            {reasons.map(({ reason, count: now, before }) => (
              <tr key={reason}>
                <th scope="row">{choiceWords('lost', 'reason', reason, all)}</th>
                <td>{count(now)}</td>
                <td>{count(before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const Gaps = ({ pack }: PartProps) => {
  const text = useText().meetings.questions
  const { count } = useFormat()
  // What stands in the table above says there that it has no answer.
  const listed = new Set(pack.questions.map(({ question }) => question))
  const others = pack.gaps.filter(({ question }) => !listed.has(question))
  if (others.length === 0) return null
  return (
    <>
      <p>{text.gaps}</p>
      <ul>
        {others.map(({ question, product, asked }) => (
          <li key={`${question} ${product}`}>
            <Go to={{ screen: 'problems', query: { tab: 'digest' } }}>{text.gap(question, count(asked))}</Go>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What buyers asked most, and what nobody has written an answer to. */
export const Questions = ({ pack }: PartProps) => {
  const text = useText().meetings.questions
  const { count } = useFormat()
  if (pack.questions.length === 0) return <p className="meeting-none">{text.none}</p>
  return (
    <>
      <table className="meeting-table">
        <MeetingHeads
          columns={[
            { title: text.question },
            { title: text.product, isLeft: true },
            { title: text.asked },
            { title: text.before },
            { title: text.knowledge },
          ]}
        />
        <tbody>
          {pack.questions.map(({ question, product, asked, before, hasKnowledge }) => (
            <tr key={`${question} ${product}`}>
              <th scope="row">
                <Go to={{ screen: 'chats', query: { tab: 'questions', from: pack.from, to: pack.to } }}>{question}</Go>
              </th>
              <td className="meeting-left">{product}</td>
              <td>{count(asked)}</td>
              <td>{count(before)}</td>
              <td>{hasKnowledge ? text.has : text.hasNot}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Gaps pack={pack} />
    </>
  )
}
