import { InputNumber, Select } from 'antd'
import { scanRules, type ScanLists, type ScanRule } from '#shared/contract/quality-scan.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { ListDraft } from './list-draft.ts'

interface ListRulesProps {
  readonly draft: ListDraft
  readonly onDraft: (draft: ListDraft) => void
}

const severities = ['fatal', 'bad', 'note', 'off'] as const

/** What each rule looks for, how bad a hit is, and whether it is looked for at all. */
export const ListRules = ({ draft, onDraft }: ListRulesProps) => {
  const words = useText().qualityScan
  const { listEditor } = words
  const setSeverity = (rule: ScanRule, value: string): void => {
    const severity: ScanLists['severity'][ScanRule] =
      severities.find((one): one is 'fatal' | 'bad' | 'note' => one !== 'off' && one === value) ?? null
    onDraft({ ...draft, severity: { ...draft.severity, [rule]: severity } })
  }
  return (
    <table className="scan-rules">
      <tbody>
        {scanRules.map((rule) => (
          <tr key={rule}>
            <th scope="row">{words.rules[rule]}</th>
            <td>
              <Select
                size="small"
                style={{ width: 96 }}
                aria-label={listEditor.severity(words.rules[rule])}
                value={draft.severity[rule] ?? 'off'}
                options={severities.map((value) => ({ value, label: words.severity[value] }))}
                onChange={(value) => setSeverity(rule, value)}
              />
            </td>
            <td className="mute">{words.ruleNotes[rule]}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <label htmlFor="scan-promise-hours">{listEditor.promiseHours}</label>
          </th>
          <td>
            <InputNumber
              id="scan-promise-hours"
              size="small"
              min={1}
              max={168}
              precision={0}
              value={draft.promiseHours}
              onChange={(hours) => onDraft({ ...draft, promiseHours: hours ?? 24 })}
            />
          </td>
          <td className="mute">{listEditor.hours}</td>
        </tr>
      </tbody>
    </table>
  )
}
