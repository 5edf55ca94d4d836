import { useState } from 'react'
import { Button, Input } from 'antd'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

const Finish = ({ entry, name }: { entry: RegisterEntry; name: string }) => {
  const text = useText().access.mine
  const { act, isBusy } = useAction()
  const [result, setResult] = useState<string | null>(null)
  if (result === null)
    return (
      <Button size="small" aria-label={text.finishThis(name)} onClick={() => setResult('')}>
        {text.finish}
      </Button>
    )
  const save = async (): Promise<void> => {
    if (result.trim() === '' || isBusy) return
    await act(call('registers.move', { id: entry.id, move: 'finish', values: { result } }), text.finished)
  }
  return (
    <form
      className="mine-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Input
        autoFocus
        aria-label={text.result}
        placeholder={text.result}
        value={result}
        maxLength={2000}
        onChange={({ target }) => setResult(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setResult(null)
        }}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={result.trim() === ''} loading={isBusy}>
        {text.finishSave}
      </Button>
    </form>
  )
}

/** What meetings and complaints have given one to do and is open; done with what came of it. Nothing while there is none. */
export const MyActions = ({ agent }: { agent: string }) => {
  const text = useText().access.mine
  const format = useFormat()
  const list = useQuery('registers.list', { register: 'actions', owner: agent, state: 'open' })
  return (
    <QueryView query={list}>
      {({ entries }) =>
        entries.length === 0 ? null : (
          <section aria-label={text.actions}>
            <h3>{text.actions}</h3>
            <ul>
              {entries.map((entry) => {
                const [words, until] = [String(entry.values['text'] ?? ''), entry.values['until']]
                return (
                  <li key={entry.id}>
                    <p>{words}</p>
                    <div className="mine-acts">
                      {typeof until === 'string' ? (
                        <span className={entry.isOverdue ? 'bad' : 'mute'}>{text.until(format.date(until))}</span>
                      ) : null}
                      <Finish entry={entry} name={words} />
                    </div>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      }
    </QueryView>
  )
}
