import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import type { Handover } from '#shared/contract/handovers.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ItemList } from '../items/item-list.tsx'
import { useNames, type Names } from '../use-names.ts'
import { SheetHead } from './sheet-head.tsx'

const RemarkForm = ({ handover, names }: { handover: Handover; names: Names }) => {
  const text = useText().handovers
  const { act, isBusy } = useAction()
  const [agent, setAgent] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const save = async (): Promise<void> => {
    const remark = words.trim()
    if (remark === '' || isBusy) return
    const input = { id: handover.id, agent: agent, text: remark }
    if ((await act(call('handovers.remark', input), text.sheet.remarked)) !== null) setWords('')
  }
  return (
    <form
      className="remark-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        aria-label={text.sheet.remarkWho}
        placeholder={text.sheet.remarkWho}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={agent}
        options={names.people.map(({ number, name }) => ({
          value: number as string,
          label: text.person(number, name),
        }))}
        onChange={(number: string | null | undefined) => setAgent(number ?? null)}
      />
      <Input
        aria-label={text.sheet.remark}
        placeholder={text.sheet.remarkHint}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button htmlType="submit" loading={isBusy} disabled={words.trim() === ''}>
        {text.sheet.remark}
      </Button>
    </form>
  )
}

const Remarks = ({ handover: { remarks }, names }: { handover: Handover; names: Names }) => {
  const text = useText().handovers
  const format = useFormat()
  if (remarks.length === 0) return <p className="mute">{text.sheet.noRemarks}</p>
  return (
    <ul className="remark-list">
      {remarks.map((remark, index) => (
        <li key={index}>
          <span className="mute">{text.item.noteBy(format.moment(remark.at), names.person(remark.by))}</span>{' '}
          {remark.text}
        </li>
      ))}
    </ul>
  )
}

/** A signed handover: what was signed, as it was; remarks can be added, nothing changed. */
export const FrozenSheet = ({ handover }: { handover: Handover }) => {
  const text = useText().handovers
  const names = useNames()
  return (
    <div className="sheet">
      <SheetHead handover={handover} names={names} />
      <div className="sheet-frozen">
        <p className="mute">
          {text.sheet.frozen} {text.sheet.stillOpen}
          <a href={linkTo('handovers')}>{text.sheet.waiting}</a>
        </p>
        {handover.items.length === 0 ? (
          <p className="mute">{text.paper.none}</p>
        ) : (
          <ItemList label={text.sheet.list} items={handover.items} names={names} isBusy={false} />
        )}
        <section aria-label={text.sheet.remarks} className="remarks">
          <h3>{text.sheet.remarks}</h3>
          <Remarks handover={handover} names={names} />
          <RemarkForm handover={handover} names={names} />
        </section>
        {handover.hash === null ? null : <p className="handover-hash mute">{text.sheet.hash(handover.hash)}</p>}
      </div>
    </div>
  )
}
