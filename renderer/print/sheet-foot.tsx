import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const signers = ['agent', 'supervisor', 'finance'] as const

/** Three lines to sign on, each with room for a date. */
export const Signatures = ({ of = signers }: { of?: readonly (typeof signers)[number][] }) => {
  const text = useText().print
  return (
    <div className="paper-signatures">
      {of.map((signer) => (
        <div key={signer}>
          <span>{text.signatures[signer]}</span>
          <span>{text.signedOn}</span>
        </div>
      ))}
    </div>
  )
}

const planWords = (
  { planName, planFrom, commission }: PerformanceSheet,
  text: Text['print'],
  format: Format,
): string => {
  if (planName === null) return text.planMissing
  const plan = text.plan(planName, planFrom === null ? text.none : format.month(planFrom))
  const { signedOn } = commission
  return `${plan}${text.listSeparator}${signedOn === null ? text.planUnsigned : text.planSigned(signedOn)}`
}

const schemeWords = ({ schemeName, schemeFrom }: PerformanceSheet, text: Text['print'], format: Format): string =>
  schemeName === null
    ? text.schemeMissing
    : text.scheme(schemeName, schemeFrom === null ? text.none : format.month(schemeFrom))

/** Three signature lines, how to appeal, the versions of plan and scheme, and the page. */
export const SheetFoot = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const format = useFormat()
  const { page } = sheet
  return (
    <footer className="paper-foot">
      <Signatures />
      <div className="paper-bottom">
        <p>
          <b>{text.appeal}</b>
          <span>{planWords(sheet, text, format)}</span>
          <span>{schemeWords(sheet, text, format)}</span>
        </p>
        <span>{text.page(format.count(page.number), format.count(page.of))}</span>
      </div>
    </footer>
  )
}
