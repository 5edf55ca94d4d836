import type { Candidate, Verdict } from '#shared/contract/evidence.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { whoseWords, type Names } from '../agent-names.ts'

const VerdictWords = ({ verdict, names }: { verdict: Verdict; names: Names }) => {
  const text = useText()
  const format = useFormat()
  const { nobody } = text.desk.verdicts
  if (verdict.account !== null) return <span className="mute">{text.desk.reasons.unowned(verdict.account)}</span>
  if (verdict.shares === null || verdict.shares.length === 0) return <span className="mute">{nobody}</span>
  return <span>{whoseWords(text.orders, format, names, verdict.shares)}</span>
}

const saysSomething = ({ shares, account, decides }: Verdict): boolean => shares !== null || account !== null || decides

/** What every rule alone would say about an order; the one that decides is marked. */
export const DeskVerdicts = ({ verdicts, names }: { verdicts: readonly Verdict[]; names: Names }) => {
  const orders = useText().orders
  const text = useText().desk.verdicts
  const speaking = verdicts.filter(saysSomething)
  const silent = verdicts.filter((verdict) => !saysSomething(verdict))
  return (
    <section className="orders-verdicts" aria-label={text.title}>
      <h3>{text.title}</h3>
      <table>
        <tbody>
          {speaking.map((verdict) => (
            <tr key={verdict.rule} className={verdict.decides ? 'is-deciding' : ''}>
              <th scope="row">
                {text.rules[verdict.rule]}
                {verdict.decides ? <small className="mute"> {text.decides}</small> : null}
              </th>
              <td>
                <VerdictWords verdict={verdict} names={names} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {silent.length === 0 ? null : (
        <p className="mute">{text.nothing(silent.map(({ rule }) => text.rules[rule]).join(orders.listSeparator))}</p>
      )}
    </section>
  )
}

/** Whether somebody was on shift when it was ordered, and what the order would bring; nothing for somebody the evidence does not speak of. */
export const CandidateNote = ({ candidate }: { candidate: Candidate | undefined }) => {
  const text = useText().desk.candidate
  const format = useFormat()
  if (candidate === undefined) return null
  const { isOnShift, shift, stake } = candidate
  const onShift = shift === null ? text.onShiftPlain : text.onShift(shift)
  return (
    <>
      <span className={isOnShift === false ? 'warn' : 'mute'}>
        {isOnShift === null ? text.noRoster : isOnShift ? onShift : text.offShift}
      </span>
      {stake === null ? null : <span title={text.stakeHint}>{text.stake(format.money(stake))}</span>}
    </>
  )
}
