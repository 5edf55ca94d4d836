import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { payChain, type ChainLink } from './pay-chain.ts'
import { Why } from './why.tsx'

const signs: Readonly<Record<ChainLink['sign'], string>> = { plus: '+', from: '', follows: '→', times: '×' }

const Link = ({ link, sheet }: { link: ChainLink; sheet: PerformanceSheet }) => (
  <div className={`paper-link is-${link.sign}`}>
    <dt>
      <i aria-hidden>{signs[link.sign]}</i>
      <span>{link.name}</span>
      {link.note && <small>{link.note}</small>}
    </dt>
    <dd>
      {link.why === null ? (
        link.value
      ) : (
        <Why kind={link.why} month={sheet.month} agent={sheet.person.number}>
          {link.value}
        </Why>
      )}
    </dd>
  </div>
)

/** From the base to the pay, figure by figure; without a plan it says so and shows no commission. */
export const SheetPay = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const format = useFormat()
  return (
    <section>
      <h2>
        {text.pay} <small>{text.payNote}</small>
      </h2>
      {sheet.planName === null && (
        <div className="paper-no-plan">
          <b>{text.noPlan}</b>
          <p>{text.noPlanText}</p>
        </div>
      )}
      <dl className="paper-chain">
        {payChain(sheet, text, format).map((link, index) => (
          <Link key={index} link={link} sheet={sheet} />
        ))}
        <div className="paper-link is-total">
          <dt>
            <i aria-hidden>=</i>
            <span>{text.payTotal}</span>
          </dt>
          <dd>{format.money(sheet.pay.total)}</dd>
        </div>
      </dl>
    </section>
  )
}
