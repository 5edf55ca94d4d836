import { Button } from 'antd'
import type { ImportedFact } from '#shared/contract/quality-care.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { outcomeOf } from '../care/entry-facts.tsx'

const none: readonly ImportedFact[] = []

/** Entries that are open here and over on the platform: finished together, each with what the platform says. */
export const FinishedBar = () => {
  const text = useText().care.facts
  const format = useFormat()
  const { act, isBusy } = useAction()
  const facts = useQuery('quality.importedFacts', {}).value ?? none
  const open =
    useQuery('registers.list', { register: 'after-sales', state: 'unfinished', limit: 1000 }).value?.entries ?? []
  const isOpen = new Set(open.map(({ id }) => id))
  const over = facts.filter(({ entry, isOver }) => isOver && isOpen.has(entry))
  if (over.length === 0) return null
  const finish = async () => {
    for (const [index, fact] of over.entries()) {
      const values = { outcome: outcomeOf(fact, text, format) }
      const isLast = index === over.length - 1
      const done = isLast ? text.finishedAll(format.count(over.length)) : undefined
      if ((await act(call('registers.move', { id: fact.entry, move: 'finish', values }), done)) === null) return
    }
  }
  return (
    <div className="care-bar">
      <span>{text.bar(format.count(over.length))}</span>
      <Button size="small" loading={isBusy} onClick={() => void finish()}>
        {text.finishAll}
      </Button>
    </div>
  )
}
