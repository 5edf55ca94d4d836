import { InputNumber, Select } from 'antd'
import { ledgerSettings, type LedgerSettings } from '#shared/contract/ledger.ts'
import { awardKinds } from '#shared/kit/registers/growth.ts'
import type { Fen, Millionths } from '#shared/kit/money.ts'
import { scoreItemText } from '#shared/text/figure-value.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import type { FieldsProps } from './ranking-fields.tsx'

const { progressFigure: progressFigures, teamFigure: teamFigures } = ledgerSettings.shape

const whole = 1_000_000

const TeamTarget = ({ draft, onChange }: FieldsProps) => {
  const { teamFigure, teamTarget } = draft
  const props = { id: 'ledger-team-target' }
  if (teamFigure === 'sales')
    return (
      <MoneyInput
        {...props}
        value={teamTarget as Fen | null}
        onChange={(fen) => onChange({ ...draft, teamTarget: fen })}
      />
    )
  const rate = teamTarget === null ? null : (Math.round(teamTarget * whole) as Millionths)
  return (
    <RateInput
      {...props}
      value={rate}
      onChange={(value) => onChange({ ...draft, teamTarget: value === null ? null : value / whole })}
    />
  )
}

/** Progress by one's own month before, and the team by its target. */
export const ProgressAndTeamFields = ({ draft, onChange }: FieldsProps) => {
  const all = useText()
  const { progress, team } = all.ledger.settings
  const options = (figures: readonly string[]) =>
    figures.map((figure) => ({ value: figure, label: scoreItemText(figure, all) }))
  return (
    <>
      <fieldset className="ledger-group">
        <legend>{progress.title}</legend>
        <p className="mute">{progress.text}</p>
        <div className="ledger-field-line">
          <label htmlFor="ledger-progress">{progress.figure}</label>
          <Select
            id="ledger-progress"
            size="small"
            value={draft.progressFigure}
            options={options(progressFigures.options)}
            onChange={(progressFigure) => onChange({ ...draft, progressFigure })}
          />
        </div>
      </fieldset>
      <fieldset className="ledger-group">
        <legend>{team.title}</legend>
        <div className="ledger-field-line">
          <label htmlFor="ledger-team">{team.figure}</label>
          <Select
            id="ledger-team"
            size="small"
            value={draft.teamFigure}
            options={options(teamFigures.options)}
            onChange={(teamFigure) => onChange({ ...draft, teamFigure, teamTarget: null })}
          />
          <label htmlFor="ledger-team-target">{team.target}</label>
          <TeamTarget draft={draft} onChange={onChange} />
          <span className="mute">{team.targetHint}</span>
        </div>
      </fieldset>
    </>
  )
}

const GainRow = ({ kind, draft, onChange }: FieldsProps & { kind: keyof LedgerSettings['gains'] }) => {
  const all = useText()
  const text = all.ledger.settings.gains
  const name = wordsOf(all, 'awards').choices['kind']?.[kind] ?? kind
  const gain = draft.gains[kind]
  const set = (changed: typeof gain) => onChange({ ...draft, gains: { ...draft.gains, [kind]: changed } })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <InputNumber
          size="small"
          aria-label={text.points(name)}
          value={gain.points}
          onChange={(points) => set({ ...gain, points: points ?? 0 })}
        />
      </td>
      <td>
        <MoneyInput
          aria-label={text.bonus(name)}
          value={gain.bonus}
          onChange={(bonus) => set({ ...gain, bonus: (bonus ?? 0) as Fen })}
        />
      </td>
    </tr>
  )
}

/** What each award brings unless it is changed when granted. */
export const GainFields = (props: FieldsProps) => {
  const text = useText().ledger.settings.gains
  const { columns } = text
  return (
    <fieldset className="ledger-group">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      <table className="ledger-gains">
        <thead>
          <tr>
            {[columns.kind, columns.points, columns.bonus].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {awardKinds.map((kind) => (
            <GainRow key={kind} kind={kind} {...props} />
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
