import { Select } from 'antd'
import type { RosterSettings } from '#shared/contract/roster-checks.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { KeptNumber } from './kept-fields.tsx'
import { RulesTable } from './rules-table.tsx'
import { ShopDays } from './shop-days.tsx'
import { useRules, type ChangeRules } from './use-rules.ts'
import './rules.css'

const AttendanceRules = ({ rules, onChange }: { rules: RosterSettings; onChange: ChangeRules }) => {
  const text = useText().rosterChecks.attendance
  const { attendance } = rules
  return (
    <section aria-labelledby="rules-attendance">
      <h3 id="rules-attendance">{text.title}</h3>
      <div className="rules-line">
        <span>{text.grace}</span>
        <KeptNumber
          label={text.grace}
          value={attendance.graceMinutes}
          min={0}
          max={120}
          onKeep={(graceMinutes) =>
            graceMinutes === null ? undefined : onChange({ attendance: { ...attendance, graceMinutes } })
          }
        />
        <span>{text.minutes}</span>
      </div>
      <div className="rules-line">
        <span>{text.fullWithLeave}</span>
        <Select
          aria-label={text.fullWithLeave}
          className="rules-words"
          mode="tags"
          open={false}
          suffixIcon={null}
          placeholder={text.fullWithLeaveHint}
          maxCount={20}
          value={attendance.fullWithLeave}
          onChange={(words: string[]) => {
            const kinds = words.map((word) => word.trim().slice(0, 40)).filter((word) => word !== '')
            onChange({ attendance: { ...attendance, fullWithLeave: [...new Set(kinds)] } })
          }}
        />
      </div>
    </section>
  )
}

/** How strictly the roster is checked, and what the checks measure with. Each change is kept at once. */
export const RulesPanel = () => {
  const text = useText().rosterChecks
  const { query, rules, change } = useRules()
  return (
    <div className="rules">
      <QueryView query={query}>
        {(kept) => (
          <>
            <p className="mute">{text.severityNotes}</p>
            <RulesTable rules={rules ?? kept} onChange={change} />
            <AttendanceRules rules={rules ?? kept} onChange={change} />
          </>
        )}
      </QueryView>
      <ShopDays />
    </div>
  )
}
