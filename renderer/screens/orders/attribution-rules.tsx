import { useMemo, useState } from 'react'
import { Button } from 'antd'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AuthorityList } from './authority-list.tsx'
import { flagCounts, type FlagCount } from './flag-counts.ts'
import { FlagRules, SilentRule } from './flag-rules.tsx'

/** How the shop says whose an order is. `month`: the latest one with orders, whose flags are offered; null when there is none. */
export const AttributionRules = ({ month }: { month: Month | null }) => {
  const settings = useQuery('orders.attributionSettings', {})
  const latest = useQuery('orders.attribution', month === null ? null : { month })
  const flags = useMemo(() => flagCounts(latest.value ?? []), [latest.value])
  return (
    <QueryView query={settings}>
      {(saved) => <RulesForm key={JSON.stringify(saved)} saved={saved} flags={flags} />}
    </QueryView>
  )
}

/** The rules as a form; nothing holds until it is saved. */
export const RulesForm = ({ saved, flags }: { saved: AttributionSettings; flags: readonly FlagCount[] }) => {
  const text = useText().orders.rules
  const { act, isBusy } = useAction()
  const [rules, setRules] = useState(saved)
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
      <FlagRules rules={rules} flags={flags} onChange={change} />
      <SilentRule silent={rules.silent} onChange={(silent) => change({ silent })} />
      <div className="orders-rules-end">
        <Button type="primary" htmlType="submit" disabled={!isChanged} loading={isBusy}>
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
