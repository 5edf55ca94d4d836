import type { MeetingPack } from '#shared/contract/meetings.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Go } from './meeting-places.tsx'
import { careWords, choiceWords, fieldWords, qualityWords, stateWords } from './meeting-words.ts'

interface PartProps {
  readonly pack: MeetingPack
}

/** Problems of the week by category. */
export const Problems = ({ pack }: PartProps) => {
  const all = useText()
  const text = all.meetings.problems
  const format = useFormat()
  const { made, settled, adopted, left, groups, products } = pack.problems
  const { count } = format
  if (made === 0 && left === 0) return <p className="meeting-none">{text.none}</p>
  return (
    <>
      <p>
        <Go to={{ screen: 'problems', query: { tab: 'digest' } }}>
          {text.summary(count(made), count(settled), count(adopted), count(left))}
        </Go>
      </p>
      {groups
        .filter((group) => group.made > 0)
        .map((group) => (
          <div key={group.category}>
            <h4>
              {text.group(
                choiceWords('problems', 'category', group.category, all),
                count(group.made),
                count(group.before),
              )}
            </h4>
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.id}>
                  <Go to={{ screen: 'problems', query: { tab: 'log', id: String(entry.id) } }}>
                    {fieldWords(entry, 'text', all, format)}
                  </Go>{' '}
                  <small>{stateWords(entry, all)}</small>
                </li>
              ))}
            </ul>
          </div>
        ))}
      {products.length === 0 ? null : (
        <p>
          {text.products}{' '}
          {products.map(({ product, count: n }) => text.product(product, count(n))).join(all.meetings.listSeparator)}
        </p>
      )}
    </>
  )
}

const mostComplaints = 12

const Complaint = ({ entry }: { readonly entry: RegisterEntry }) => {
  const all = useText()
  const text = all.meetings.complaints
  const format = useFormat()
  const { register, id, due, isOverdue, isClosed, owner } = entry
  return (
    <li>
      <b>{fieldWords(entry, 'grade', all, format)}</b>{' '}
      <Go to={{ screen: 'quality', query: { tab: register, id: String(id) } }}>
        {fieldWords(entry, 'text', all, format)}
      </Go>{' '}
      <small>
        {stateWords(entry, all)} {owner?.name} {isClosed || due === null ? '' : text.due(format.moment(due))}{' '}
        {isOverdue ? <b className="meeting-missed">{text.overdue}</b> : null}
      </small>
    </li>
  )
}

/** Complaints and reviews: how many, how fast, and those to talk about. */
export const Complaints = ({ pack }: PartProps) => {
  const all = useText()
  const text = all.meetings.complaints
  const format = useFormat()
  const { complaints, reviews, afterSales } = pack.care
  const total =
    complaints.made +
    complaints.open +
    complaints.closed +
    reviews.made +
    reviews.open +
    afterSales.made +
    afterSales.open
  if (total === 0 && pack.complaints.length === 0) return <p className="meeting-none">{text.none}</p>
  const rest = pack.complaints.length - mostComplaints
  return (
    <>
      <p>
        <Go to={{ screen: 'quality', query: { tab: 'care', from: pack.from, to: pack.to } }}>
          {careWords(pack, all, format).join(' · ')}
        </Go>
      </p>
      {pack.care.causes.length === 0 ? null : (
        <p>
          {text.causes}{' '}
          {pack.care.causes
            .map(({ key, count }) => text.cause(choiceWords('complaints', 'cause', key, all), format.count(count)))
            .join(all.meetings.listSeparator)}
        </p>
      )}
      <ul>
        {pack.complaints.slice(0, mostComplaints).map((entry) => (
          <Complaint key={entry.id} entry={entry} />
        ))}
      </ul>
      {rest > 0 ? <p>{text.more(format.count(rest))}</p> : null}
    </>
  )
}

/** How shifts were handed over and what is left open longest. */
export const Handovers = ({ pack }: PartProps) => {
  const text = useText().meetings.handovers
  const { count } = useFormat()
  const { changes, signed, late, open, oldest } = pack.handovers
  if (changes + open === 0) return <p className="meeting-none">{text.none}</p>
  return (
    <>
      <p>
        <Go to={{ screen: 'handovers', query: { tab: 'list', month: pack.to.slice(0, 7) } }}>
          {text.summary(count(changes), count(signed), count(late), count(open))}
        </Go>
      </p>
      <ul>
        {oldest.map(({ item, happened, age, owner }) => (
          <li key={item}>
            {text.item(happened, count(age))} <small>{owner?.name}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was looked at and what waits for an answer. */
export const Quality = ({ pack }: PartProps) => {
  const text = useText()
  const words = qualityWords(pack, text, useFormat())
  return words.length === 0 ? (
    <p className="meeting-none">{text.meetings.quality.none}</p>
  ) : (
    <p>
      <Go to={{ screen: 'quality', query: { tab: 'results', month: pack.to.slice(0, 7) } }}>{words.join(' · ')}</Go>
    </p>
  )
}

/** Awards and warnings of the week. */
export const Ledger = ({ pack }: PartProps) => {
  const all = useText()
  const text = all.meetings.ledger
  const format = useFormat()
  const { awards, warnings } = pack.ledger
  if (awards.length + warnings.length === 0) return <p className="meeting-none">{text.none}</p>
  const said = (entry: RegisterEntry): string => fieldWords(entry, 'text', all, format)
  return (
    <ul>
      {awards.map((entry) => (
        <li key={entry.id}>
          <Go to={{ screen: 'ledger', query: { tab: 'awards', id: String(entry.id) } }}>
            {text.award(fieldWords(entry, 'kind', all, format), entry.person?.name ?? '', said(entry))}
          </Go>
        </li>
      ))}
      {warnings.map((entry) => (
        <li key={entry.id}>
          <Go to={{ screen: 'ledger', query: { tab: 'warnings', id: String(entry.id) } }}>
            {text.warning(fieldWords(entry, 'step', all, format), entry.person?.name ?? '', said(entry))}
          </Go>
        </li>
      ))}
    </ul>
  )
}

const attendanceOf = ({ values }: RegisterEntry): { came: number; all: number } => {
  const people = Array.isArray(values['attendees']) ? values['attendees'] : []
  return { came: people.filter((one) => typeof one === 'object' && one.came).length, all: people.length }
}

/** Courses held and planned, and products nobody was taught. */
export const Training = ({ pack }: PartProps) => {
  const all = useText()
  const text = all.meetings.training
  const format = useFormat()
  const { held, planned, untaught } = pack.training
  if (held.length + planned.length + untaught.length === 0) return <p className="meeting-none">{text.none}</p>
  const title = (entry: RegisterEntry): string => fieldWords(entry, 'title', all, format)
  const day = (entry: RegisterEntry): string => fieldWords(entry, 'day', all, format)
  return (
    <ul>
      {held.map((entry) => {
        const { came, all: asked } = attendanceOf(entry)
        return (
          <li key={entry.id}>
            {text.heldTitle}{' '}
            <Go to={{ screen: 'people', query: { tab: 'training', id: String(entry.id) } }}>
              {text.held(day(entry), title(entry), format.count(came), format.count(asked))}
            </Go>
          </li>
        )
      })}
      {planned.map((entry) => (
        <li key={entry.id}>
          {text.plannedTitle}{' '}
          <Go to={{ screen: 'people', query: { tab: 'training', id: String(entry.id) } }}>
            {text.planned(day(entry), title(entry))}
          </Go>
        </li>
      ))}
      {untaught.length === 0 ? null : (
        <li className="meeting-missed">{text.untaught(untaught.join(all.meetings.listSeparator))}</li>
      )}
    </ul>
  )
}
