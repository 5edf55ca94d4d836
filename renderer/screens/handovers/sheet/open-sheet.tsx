import { useState } from 'react'
import { App, Button } from 'antd'
import type { Handover, HandoverEntry, HandoverItem } from '#shared/contract/handovers.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ItemList } from '../items/item-list.tsx'
import { useItemActs } from '../items/use-item-acts.ts'
import { SignDialog } from '../sign/sign-dialog.tsx'
import { todayHere, useNames, type Names } from '../use-names.ts'
import { draftOf, emptyDraft } from './entry-draft.ts'
import { EntryForm } from './entry-form.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SuggestionsPanel } from './suggestions-panel.tsx'
import { useTyping, type KeptTyping } from './use-typing.ts'

interface WritingProps {
  readonly handover: Handover
  readonly names: Names
}

/** Writing and changing items; a change that takes the outgoing signature back says so. */
const useWriting = (handover: Handover, { typing, type, flush }: KeptTyping) => {
  const text = useText().handovers
  const { message } = App.useApp()
  const { act, isBusy } = useAction()
  const told = (after: Handover | null): after is Handover => {
    if (after !== null && handover.outgoing !== null && after.outgoing === null)
      void message.warning(text.sheet.takenBack, 6)
    return after !== null
  }
  const add = async (entry: HandoverEntry): Promise<void> => {
    const after = await act(call('handovers.add', { handover: handover.id, entry, source: null }))
    if (!told(after)) return
    type({ ...typing, line: emptyDraft })
    flush()
  }
  const change = async (item: number, entry: HandoverEntry): Promise<void> => {
    const after = await act(call('handovers.change', { handover: handover.id, item, entry }), text.actions.changed)
    if (!told(after)) return
    type({ ...typing, edit: null })
    flush()
  }
  return { add, change, isBusy }
}

const KeepingWords = ({ kept: { keeping, isFound, discard } }: { kept: KeptTyping }) => {
  const text = useText().handovers.entry
  if (isFound)
    return (
      <p className="entry-kept" role="status">
        {text.found}{' '}
        <Button size="small" type="link" onClick={discard}>
          {text.discard}
        </Button>
      </p>
    )
  return (
    <p className="entry-kept mute" role="status">
      {keeping === 'kept' ? (
        `${text.kept}　${text.kindKeys}`
      ) : (
        <span className="warn">{keeping === 'full' ? text.full : text.notKept}</span>
      )}
    </p>
  )
}

const Writing = ({ handover, names, first }: WritingProps & { first: string | null }) => {
  const text = useText().handovers
  const kept = useTyping(handover.id, first)
  const { add, change, isBusy } = useWriting(handover, kept)
  const acts = useItemActs(() => handover.id)
  const { typing, type } = kept
  const today = todayHere()
  const day = handover.day < today ? today : handover.day
  const inPlace = (item: HandoverItem) =>
    typing.edit?.item !== item.id ? undefined : (
      <li key={item.id} className="handover-item is-edited" aria-label={text.entry.editing(item.happened)}>
        <EntryForm
          prefix={`item-${item.id}`}
          draft={typing.edit.draft}
          day={day}
          names={names}
          isBusy={isBusy}
          onCancel={() => type({ ...typing, edit: null })}
          onChange={(draft) => type({ ...typing, edit: { item: item.id, draft } })}
          onSave={(entry) => void change(item.id, entry)}
        />
      </li>
    )
  return (
    <div className="sheet-writing">
      <EntryForm
        prefix="entry"
        draft={typing.line}
        day={day}
        names={names}
        isBusy={isBusy}
        onChange={(line) => type({ ...typing, line })}
        onSave={(entry) => void add(entry)}
      />
      <KeepingWords kept={kept} />
      {handover.items.length === 0 ? (
        <p className="mute sheet-empty">
          {text.sheet.empty} {text.sheet.emptyText}
        </p>
      ) : (
        <ItemList
          label={text.sheet.list}
          items={handover.items}
          names={names}
          {...acts}
          canEdit={({ carried }) => carried === 0}
          onEdit={(item) => type({ ...typing, edit: { item: item.id, draft: draftOf(item) } })}
          inPlace={inPlace}
        />
      )}
      {handover.items.length === 0 ? null : <p className="handover-keys">{text.actions.keys}</p>}
    </div>
  )
}

const HalfSigned = ({ handover: { outgoing } }: { handover: Handover }) => {
  const text = useText().handovers
  const format = useFormat()
  if (outgoing === null) return null
  return (
    <div className="sheet-half" role="alert">
      <b>{text.sheet.halfSigned}</b>
      <span>{text.sheet.halfSignedText(text.person(outgoing.agent, outgoing.name), format.moment(outgoing.at))}</span>
    </div>
  )
}

/** A handover while it is written: entry line, items, suggestions beside, signing. */
export const OpenSheet = ({ handover }: { handover: Handover }) => {
  const text = useText().handovers
  const names = useNames()
  const draft = useQuery('handovers.draftOf', { id: handover.id })
  const [isSigning, setIsSigning] = useState(false)
  const isHalf = handover.state === 'half-signed'
  return (
    <div className="sheet">
      <SheetHead
        handover={handover}
        names={names}
        actions={
          <Button type="primary" onClick={() => setIsSigning(true)}>
            {isHalf ? text.sheet.takeOver : text.sheet.sign}
          </Button>
        }
      />
      {isHalf ? <HalfSigned handover={handover} /> : null}
      <div className="sheet-columns">
        <QueryView query={draft}>{({ body }) => <Writing handover={handover} names={names} first={body} />}</QueryView>
        <SuggestionsPanel handover={handover.id} />
      </div>
      <SignDialog isOpen={isSigning} handover={handover} names={names} onClose={() => setIsSigning(false)} />
    </div>
  )
}
