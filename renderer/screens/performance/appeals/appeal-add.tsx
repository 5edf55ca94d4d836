import { useState } from 'react'
import { Alert, Button } from 'antd'
import type { Appeal } from '#shared/contract/appeals.ts'
import type { Order } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { showFirstProblem } from '#renderer/kit/first-problem.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SaveActions } from '#renderer/kit/save-actions.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { AppealFields } from './appeal-fields.tsx'
import { inputOf, keepDraft, keptDraft, problemsOf, type AppealDraft } from './appeal-draft.ts'

const everywhere = { month: null, shopId: null, status: null, state: null, agent: null }
const looked = 20

/** The order of exactly this number; null while there is none. */
const useOrderOf = (orderNo: string): Order | null => {
  const wanted = orderNo.trim()
  const found = useQuery(
    'orders.list',
    wanted.length < 6
      ? null
      : {
          filter: { ...everywhere, search: wanted.slice(0, 100) },
          sort: { by: 'at', direction: 'down' },
          offset: 0,
          limit: looked,
        },
  )
  return found.value?.rows.find(({ order }) => order.orderNo === wanted)?.order ?? null
}

const useDraft = (asked: AppealDraft) => {
  const [kept] = useState(() => keptDraft(asked))
  const [draft, setDraft] = useState(kept ?? asked)
  const change = (next: AppealDraft) => {
    setDraft(next)
    keepDraft(asked, next)
  }
  const clear = () => {
    setDraft(asked)
    keepDraft(asked, null)
  }
  return { draft, change, clear, isKept: kept !== null && kept.text !== '' }
}

interface AppealAddProps {
  /** what the link that led here says already */
  readonly asked: AppealDraft
  readonly people: readonly Person[]
  readonly onClose: () => void
  readonly onMade: (appeal: Appeal) => void
}

/** Registers an appeal; what is typed outlives closing the panel until it is registered or cleared. */
export const AppealAdd = ({ asked, people, onClose, onMade }: AppealAddProps) => {
  const text = useText().appeals.form
  const format = useFormat()
  const { act, isBusy } = useAction()
  const { draft, change, clear, isKept } = useDraft(asked)
  const [isTried, setIsTried] = useState(false)
  const order = useOrderOf(draft.orderNo)
  const problems = problemsOf(draft, order?.id ?? null)
  const save = async () => {
    setIsTried(true)
    if (problems.size > 0) return showFirstProblem()
    if (isBusy) return
    const result = await call('performance.makeAppeal', inputOf(draft, order?.id ?? null))
    const made = await act(Promise.resolve(result), result.ok ? text.saved(format.date(result.value.due)) : undefined)
    if (made === null) return
    clear()
    onMade(made)
  }
  useShortcut('enter', () => void save())
  return (
    <SidePanel
      title={text.title}
      isOpen
      onClose={onClose}
      width={560}
      actions={<SaveActions text={text} isBusy={isBusy} onCancel={onClose} save={() => void save()} />}
    >
      {isKept ? (
        <Alert
          type="info"
          title={text.draft}
          action={
            <Button size="small" onClick={clear}>
              {text.clear}
            </Button>
          }
        />
      ) : null}
      <AppealFields
        draft={draft}
        people={people}
        problems={isTried ? problems : new Set()}
        order={order}
        onChange={change}
      />
    </SidePanel>
  )
}
