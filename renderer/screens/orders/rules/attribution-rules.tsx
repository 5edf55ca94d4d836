import { useMemo, useState } from 'react'
import { Button } from 'antd'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AuthorityList } from './authority-list.tsx'
import { flagCounts, type FlagCount } from './flag-counts.ts'
import { ConversionRule } from './conversion-rule.tsx'
import { FlagRules } from './flag-rules.tsx'
import { FlagTable } from './flag-table.tsx'
import { flagProblem } from './flag-versions.ts'
import { SilentRules } from './silent-rules.tsx'

/** How the shop says whose an order is. `month`: the latest one with orders, whose flags are offered; null when there is none. */
export const AttributionRules = ({ month }: { month: Month | null }) => {
  const settings = useQuery('orders.attributionSettings', {})
  const latest = useQuery('orders.attribution', month === null ? null : { month })
  const flags = useMemo(() => flagCounts(latest.value ?? []), [latest.value])
  return (
    <QueryView query={settings}>
      {(saved) => <RulesForm key={JSON.stringify(saved)} saved={saved} flags={flags} month={month ?? thisMonth()} />}
    </QueryView>
  )
}

const thisMonth = (): Month => new Date().toISOString().slice(0, 7) as Month

interface RulesFormProps {
  readonly saved: AttributionSettings
  readonly flags: readonly FlagCount[]
  /** the month a new version of the flag table begins with */
  readonly month: Month
}

/** The rules as a form; nothing holds until it is saved. */
export const RulesForm = ({ saved, flags, month }: RulesFormProps) => {
  const text = useText().orders.rules
  const { act, isBusy } = useAction()
  const [rules, setRules] = useState(saved)
  const format = useFormat()
  const earliest = rules.flags[0]?.from ?? null
  const isSound = flagProblem(rules.flags) === null
  const isChanged = JSON.stringify(rules) !== JSON.stringify(saved)
  const change = (changes: Partial<AttributionSettings>) => setRules({ ...rules, ...changes })
  return (
    <form
      className="orders-rules"
      onSubmit={(event) => {
        event.preventDefault()
        void act(call('orders.saveAttributionSettings', rules), text.saved)
      }}
    >
      <p className="mute">{text.intro}</p>
      <AuthorityList order={rules.order} onChange={(order) => change({ order: [...order] })} />
      <FlagTable versions={rules.flags} month={month} onChange={(versions) => change({ flags: versions })} />
      {earliest === null ? null : <p className="mute">{text.beforeVersions(format.month(earliest))}</p>}
      <FlagRules rules={rules} flags={flags} onChange={change} />
      <SilentRules rules={rules} onChange={change} />
      <ConversionRule conversion={rules.conversion} onChange={(conversion) => change({ conversion })} />
      <div className="orders-rules-end">
        <Button type="primary" htmlType="submit" disabled={!isChanged || !isSound} loading={isBusy}>
          {text.save}
        </Button>
        <Button disabled={!isChanged} onClick={() => setRules(saved)}>
          {text.undo}
        </Button>
        {isChanged ? <span className="warn">{text.unsaved}</span> : null}
      </div>
    </form>
  )
}
