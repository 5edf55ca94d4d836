import { useState } from 'react'
import dayjs from 'dayjs'
import type { Plan, PlanSignature } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { isSameVersion } from '#shared/rules/dated-versions.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { PlanEditor } from './plans-editor.tsx'
import { PlanSigning } from './plans-signing.tsx'
import { PlansTable } from './plans-table.tsx'

const noMonths: readonly Month[] = []
const noSignatures: readonly PlanSignature[] = []

/** 提成方案: dated commission plans, list, editor and signatures. */
export const PlansPanel = () => {
  const query = useQuery('orders.plans', {})
  const people = useQuery('people.list', {})
  const months = useQuery('orders.months', {})
  const signing = useQuery('orders.planSignatures', {})
  const [open, setOpen] = useState<Plan | 'new' | 'signing' | null>(null)
  const signatures = signing.value ?? noSignatures
  const close = () => setOpen(null)
  return (
    <QueryView query={query}>
      {(plans) => (
        <>
          {signing.failure === null ? null : <FailureNotice failure={signing.failure} onRetry={signing.ask} />}
          <PlansTable
            plans={plans}
            signatures={signatures}
            month={dayjs().format('YYYY-MM')}
            onAdd={() => setOpen('new')}
            onOpen={setOpen}
            onSigning={() => setOpen('signing')}
          />
          {open === 'signing' ? <PlanSigning plans={plans} signatures={signatures} onClose={close} /> : null}
          {open === null || open === 'signing' ? null : (
            <PlanEditor
              plan={open === 'new' ? null : (plans.find((plan) => isSameVersion(plan, open)) ?? open)}
              plans={plans}
              people={people.value ?? []}
              months={months.value?.map(({ month }) => month) ?? noMonths}
              onClose={close}
            />
          )}
        </>
      )}
    </QueryView>
  )
}
