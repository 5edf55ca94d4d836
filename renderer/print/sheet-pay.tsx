import type { ReactNode } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const Link = ({
  name,
  note,
  value,
  kind,
}: {
  name: string
  note?: string | null
  value: string
  kind?: 'sum' | 'total'
}) => (
  <div className={kind && `paper-${kind}`}>
    <dt>
      {name}
      {note && <i>{note}</i>}
    </dt>
    <dd>{value}</dd>
  </div>
)

const Commission = ({ sheet }: { sheet: PerformanceSheet }): ReactNode => {
  const text = useText().print
  const { amount, coefficient } = useFormat()
  const row = sheet.commission
  return (
    <>
      <Link name={text.chainBase} value={amount(row.base)} />
      <Link
        name={text.chainCommission}
        note={row.tierMode && text.chainModes[row.tierMode]}
        value={amount(row.commission)}
      />
      <Link
        name={text.chainCoefficient}
        note={[
          row.coefficient !== null && text.chainTimes(coefficient(row.coefficient)),
          row.guaranteeOrCap && text.held[row.guaranteeOrCap],
        ]
          .filter(Boolean)
          .join(text.listSeparator)}
        value={amount(row.personal)}
      />
      <Link name={text.chainTeam} value={amount(row.team)} />
      <Link name={text.chainExtras} value={amount(row.extras)} />
      <Link name={text.chainCorrections} value={amount(row.corrections)} />
      <Link name={text.chainTotal} value={amount(row.total)} kind="sum" />
    </>
  )
}

/** From the base to the pay, figure by figure; without a plan it says so and shows no commission. */
export const SheetPay = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { amount, money } = useFormat()
  const { pay } = sheet
  return (
    <section>
      <h2>{text.pay}</h2>
      <div className="paper-chain">
        {sheet.planName === null && (
          <div className="paper-no-plan">
            <b>{text.noPlan}</b>
            <p>{text.noPlanText}</p>
          </div>
        )}
        <dl>
          {sheet.planName !== null && <Commission sheet={sheet} />}
          <Link
            name={text.baseSalary}
            note={pay.baseSalary === null ? text.baseSalaryMissing : null}
            value={amount(pay.baseSalary)}
          />
          <Link name={text.payTotal} value={money(pay.total)} kind="total" />
        </dl>
      </div>
    </section>
  )
}
