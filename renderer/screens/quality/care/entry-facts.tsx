import { Button } from 'antd'
import type { ImportedFact } from '#shared/contract/quality-care.ts'
import type { WholeEntry } from '#shared/contract/registers.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { call } from '#renderer/app/call.ts'
import { useMay } from '#renderer/app/access.tsx'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

type Words = Text['care']['facts']

const factWords = ({ amount, at, text, isOver }: ImportedFact, words: Words, format: Format): string => {
  if (amount !== null) return words.refunded(format.money(amount), format.moment(at))
  return isOver ? words.closed : words.replied(text)
}

/** What is written down as the outcome when the platform has already done it. */
export const outcomeOf = ({ amount, at }: ImportedFact, words: Words, format: Format): string =>
  amount === null ? words.outcomeClosed : words.outcome(format.money(amount), format.moment(at))

/** What the imports say of an entry; after-sales that are over there can be finished here. Nothing when they say nothing. */
export const EntryImported = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().care.facts
  const format = useFormat()
  const may = useMay()
  const { act, isBusy } = useAction()
  const fact = useQuery('quality.importedFacts', may('quality.importedFacts') ? {} : null).value?.find(
    (one) => one.entry === entry.id,
  )
  if (fact === undefined) return null
  const finish = () =>
    act(
      call('registers.move', { id: entry.id, move: 'finish', values: { outcome: outcomeOf(fact, text, format) } }),
      text.finished,
    )
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      <div className="care-fact">
        <span>{factWords(fact, text, format)}</span>
        {fact.isOver && !entry.isClosed && entry.register === 'after-sales' ? (
          <Button size="small" type="primary" loading={isBusy} onClick={() => void finish()}>
            {text.finish}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
