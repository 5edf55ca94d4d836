import type { ReactNode } from 'react'
import type { Correction } from '#shared/contract/commission.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { toFen } from '#shared/kit/money.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { largestFirst } from './folded.ts'
import { Why } from './why.tsx'

/** Rows of corrections on a sheet; the rest is in the details. */
export const mostCorrections = 6

/** A correction's cells, as every paper shows them: why, of which month and order, base and pay then, base now, what it pays. */
export const CorrectionCells = ({ correction }: { correction: Correction }) => {
  const kinds = useText().commission.correctionKinds
  const { amount } = useFormat()
  const { kind, originMonth, order, note } = correction
  return (
    <>
      <th scope="row">{kinds[kind]}</th>
      <td className="paper-left">{originMonth}</td>
      <td className="paper-left paper-cut">{order ?? note}</td>
      <td>{order === null ? '' : amount(correction.baseThen)}</td>
      <td>{order === null ? '' : amount(correction.baseNow)}</td>
      <td>{order === null ? '' : amount(correction.paid)}</td>
    </>
  )
}

/** Its last column is the amount. */
const CorrectionHeads = () => {
  const text = useText().print
  const heads = [text.correctionKind, text.originMonth, text.orderNo, text.baseThen, text.baseNow, text.paidThen]
  return (
    <tr>
      {[...heads, text.corrections].map((head, index) => (
        <th key={head} className={index < 3 ? 'paper-left' : undefined}>
          {head}
        </th>
      ))}
    </tr>
  )
}

/** A table of corrections with its heading, on whatever paper: `children` are its rows. */
export const CorrectionsSection = ({ children }: { children: ReactNode }) => {
  const text = useText().print
  return (
    <section>
      <h2>
        {text.corrections} <small>{text.correctionsNote}</small>
      </h2>
      <table className="paper-corrections">
        <thead>
          <CorrectionHeads />
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** What earlier months paid too much or too little, the largest first; what does not fit is summed and stands in the details. */
export const SheetCorrections = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const { amount, count } = useFormat()
  const { month, person } = sheet
  const { shown, rest } = largestFirst(sheet.corrections, (correction) => correction.amount, mostCorrections)
  if (shown.length === 0)
    return (
      <p className="paper-quiet">
        <b>{text.corrections}</b> {text.noCorrections}
      </p>
    )
  const asked = (fen: number) => (
    <Why kind="corrections" month={month} agent={person.number}>
      {amount(fen)}
    </Why>
  )
  return (
    <CorrectionsSection>
      {shown.map((correction, index) => (
        <tr key={index}>
          <CorrectionCells correction={correction} />
          <td>{asked(correction.amount)}</td>
        </tr>
      ))}
      {rest.length > 0 && (
        <tr>
          <th scope="row" colSpan={6}>
            {text.correctionRest(count(rest.length))}
          </th>
          <td>{asked(toFen(rest.reduce((sum, { amount: fen }) => sum + fen, 0)))}</td>
        </tr>
      )}
    </CorrectionsSection>
  )
}
