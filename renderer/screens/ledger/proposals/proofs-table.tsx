import type { AwardProposal, Proof } from '#shared/contract/ledger.ts'
import { scoreFigureOf } from '#shared/kit/score-figures.ts'
import { figureValueText, scoreItemText } from '#shared/text/figure-value.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const Row = ({ proof, name }: { proof: Proof; name: string }) => {
  const all = useText()
  const format = useFormat()
  const { figure, value, n, low, high, beside, besideN, rank, isTied } = proof
  const text = all.ledger.proposed
  const { unit } = scoreFigureOf(figure)
  const shown = (one: number | null): string => figureValueText(unit, one, format)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{scoreItemText(figure, all)}</td>
      <td>{shown(value)}</td>
      <td>{n === null ? '' : format.count(n)}</td>
      <td>{low === null || high === null ? '' : `${shown(low)}–${shown(high)}`}</td>
      <td>{rank === null ? '' : text.rank(rank, isTied)}</td>
      <td>
        {beside === null ? '' : shown(beside)}
        {besideN === null ? null : <span className="mute"> ({format.count(besideN)})</span>}
      </td>
    </tr>
  )
}

/** The figures a proposal stands on, one line each. */
export const ProofsTable = ({ proposal, label }: { proposal: AwardProposal; label: string }) => {
  const text = useText().ledger
  const { columns, team } = text.proposals
  const { proofs, people, evidence } = proposal
  const nameOf = (agent: string | null): string =>
    agent === null ? team : (people.find((person) => person.agent === agent)?.name ?? agent)
  const rest = evidence.split('\n').slice(proofs.length).filter(Boolean)
  return (
    <div className="ledger-proofs">
      {proofs.length === 0 ? null : (
        <table aria-label={label}>
          <thead>
            <tr>
              {[
                columns.who,
                columns.figure,
                columns.value,
                columns.n,
                columns.interval,
                columns.rank,
                columns.beside,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {proofs.map((proof) => (
              <Row key={`${proof.agent} ${proof.figure}`} proof={proof} name={nameOf(proof.agent)} />
            ))}
          </tbody>
        </table>
      )}
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
