import { Button } from 'antd'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { useMay } from '#renderer/app/access.tsx'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'

/** Makes the answer of a settled problem a knowledge entry and opens it; nothing while the problem is not settled, or for somebody who may not. */
export const MakeKnowledge = ({ entry }: { entry: Pick<RegisterEntry, 'id' | 'state'> }) => {
  const text = useText().problems.knowledge
  const { act, isBusy } = useAction()
  const may = useMay()
  if (!may('problems.makeKnowledge')) return null
  if (entry.state !== 'settled' && entry.state !== 'adopted') return null
  const make = async () => {
    const made = await act(call('problems.makeKnowledge', { problem: entry.id, values: {} }), text.made)
    if (made !== null) goTo('problems', { tab: 'knowledge', id: String(made.id) })
  }
  return (
    <Button loading={isBusy} onClick={() => void make()}>
      {text.fromProblem}
    </Button>
  )
}
