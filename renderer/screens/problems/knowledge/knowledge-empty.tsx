import { useState } from 'react'
import { App, Button } from 'antd'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { PersonSelect } from '#renderer/registers/person-select.tsx'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'

interface KnowledgeEmptyProps {
  readonly team: RegisterPeople
  /** null: whoever is at the window only reads */
  readonly onAdd: (() => void) | null
}

const LoadTemplates = ({ team: { people } }: Pick<KnowledgeEmptyProps, 'team'>) => {
  const text = useText().problems.knowledge.empty
  const format = useFormat()
  const { message } = App.useApp()
  const { act, isBusy } = useAction()
  const present = people.filter(({ left }) => left === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const agent = chosen ?? present.find(({ role }) => role === 'supervisor')?.number ?? present[0]?.number ?? null
  const load = async () => {
    if (agent === null) return
    const loaded = await act(call('problems.addTemplates', { agent }))
    if (loaded !== null) void message.success(text.loaded(format.count(loaded.added)))
  }
  return (
    <div className="problem-load">
      <p>{text.loadHint}</p>
      <div className="problem-acts">
        <PersonSelect
          label={text.owner}
          people={people}
          value={agent}
          onlyPresent
          canClear={false}
          onChange={setChosen}
        />
        <Button disabled={agent === null} loading={isBusy} onClick={() => void load()}>
          {text.load}
        </Button>
      </div>
    </div>
  )
}

/** An empty knowledge base: what it is for, and the two ways to begin. */
export const KnowledgeEmpty = ({ team, onAdd }: KnowledgeEmptyProps) => {
  const text = useText().problems.knowledge
  return (
    <EmptyNotice
      title={text.empty.title}
      text={
        <>
          <p>{text.empty.text}</p>
          {onAdd === null ? null : <LoadTemplates team={team} />}
        </>
      }
      actions={
        onAdd === null ? null : (
          <Button type="primary" onClick={onAdd}>
            {text.add} <kbd>{text.addKey}</kbd>
          </Button>
        )
      }
    />
  )
}
