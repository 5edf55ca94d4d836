import type { Handover } from '#shared/contract/handovers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { PaperNames } from './paper-names.ts'
import { isUrgentLine } from './slip-rows.ts'

type Side = 'outgoing' | 'incoming'

interface HeadProps {
  readonly handover: Handover
  readonly names: PaperNames
}

const shiftOn = ({ shifts }: PaperNames, code: string): string => shifts.get(code) ?? code

const SideOf = ({ handover, side }: { handover: Handover; side: Side }) => {
  const text = useText().handovers
  const format = useFormat()
  const signed = handover[side]
  return (
    <div>
      <dt>{text.paper[side]}</dt>
      <dd>
        {signed === null ? text.paper.unsigned : text.person(signed.agent, signed.name)}
        {signed === null ? null : <small>{format.moment(signed.at)}</small>}
      </dd>
    </div>
  )
}

/** Which change of shift, who handed over to whom and when, and how much it is. */
export const SlipHead = ({ handover, names }: HeadProps) => {
  const text = useText().handovers
  const format = useFormat()
  const { day, fromShift, toShift, state, openedAt, items } = handover
  const open = items.filter(({ closed }) => closed === null)
  const urgent = open.filter(isUrgentLine)
  return (
    <div className="slip-first">
      <div className="slip-head">
        <h1>{text.paper.title}</h1>
        <span className={state === 'signed' ? 'paper-state' : 'paper-state is-draft'}>{text.paper.state[state]}</span>
        <b>
          {format.date(day)} {text.change(shiftOn(names, fromShift), shiftOn(names, toShift))}
        </b>
      </div>
      <dl className="slip-sides">
        <SideOf handover={handover} side="outgoing" />
        <SideOf handover={handover} side="incoming" />
      </dl>
      <div className="slip-facts">
        <span>
          {text.paper.summary(format.count(items.length), format.count(open.length), format.count(urgent.length))}
        </span>
        <span>{text.paper.openedAt(format.moment(openedAt))}</span>
      </div>
    </div>
  )
}

/** The head of every page after the first. */
export const SlipHeadAgain = ({ handover: { day, fromShift, toShift }, names }: HeadProps) => {
  const text = useText().handovers.paper
  return <p className="slip-again">{text.again(day, shiftOn(names, fromShift), shiftOn(names, toShift))}</p>
}

const signsShown = 16

/** Room for signatures by hand while it is not signed with PINs, the hash, the page. */
export const SlipFoot = ({ handover, page, of }: { handover: Handover; page: number; of: number }) => {
  const text = useText()
  const { paper } = text.handovers
  const { count } = useFormat()
  const { state, hash, place } = handover
  const isSigned = state === 'signed' && hash !== null && place !== null
  return (
    <footer className="slip-foot">
      {isSigned || page !== of ? null : (
        <div className="slip-sign">
          <span>
            {paper.outgoing} {paper.signHere}
          </span>
          <span>
            {paper.incoming} {paper.signHere}
          </span>
        </div>
      )}
      <div className="slip-bottom">
        <span>{isSigned ? paper.hash(hash.slice(0, signsShown), count(place)) : paper.noHash}</span>
        {isSigned ? null : <span>{paper.rule}</span>}
        <span>{text.print.page(count(page), count(of))}</span>
      </div>
    </footer>
  )
}
