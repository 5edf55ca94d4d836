import { App, Button, Input } from 'antd'
import type { Appeal } from '#shared/contract/appeals.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { SideNote } from '#renderer/kit/side-parts.tsx'
import { AppealAnswer, DecisionHint } from './appeal-answer.tsx'
import { AppealView } from './appeal-view.tsx'

const AppealNote = ({ id }: { id: number }) => {
  const text = useText().appeals.detail
  const { act, isBusy } = useAction()
  return (
    <SideNote
      text={{ label: text.note, hint: text.notePlaceholder, save: text.noteSave }}
      isBusy={isBusy}
      onSave={async (words) => (await act(call('performance.noteAppeal', { id, text: words }), text.noted)) !== null}
    />
  )
}

const WithdrawWords = ({ onChange }: { onChange: (words: string) => void }) => {
  const text = useText().appeals.withdraw
  return (
    <>
      <p>{text.text}</p>
      <Input.TextArea
        aria-label={text.text}
        rows={3}
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}

const Withdraw = ({ id }: { id: number }) => {
  const text = useText().appeals.withdraw
  const { modal } = App.useApp()
  const { act, isBusy } = useAction()
  const ask = () => {
    let words = ''
    void modal.confirm({
      title: text.title,
      content: (
        <WithdrawWords
          onChange={(typed) => {
            words = typed
          }}
        />
      ),
      okText: text.ok,
      cancelText: text.cancel,
      okButtonProps: { danger: true },
      autoFocusButton: null,
      onOk: async () => {
        // A word is asked for: without one the dialog stays open.
        if (words.trim() === '') throw new Error(text.text)
        await act(call('performance.withdrawAppeal', { id, text: words }), text.done)
      },
    })
  }
  return (
    <Button danger loading={isBusy} onClick={ask}>
      {text.button}
    </Button>
  )
}

/** One appeal at the right edge: what it says, its history, and – while it is open – its answer. */
export const AppealPanel = ({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) => {
  const text = useText().appeals
  const isOpen = appeal.state === 'open'
  return (
    <SidePanel
      title={text.detail.title(text.person(appeal.name, appeal.agent), text.matters[appeal.matter])}
      isOpen
      onClose={onClose}
      width={560}
      actions={isOpen ? <Withdraw id={appeal.id} /> : null}
    >
      <AppealView appeal={appeal} />
      {appeal.outcome === null || appeal.outcome === 'rejected' ? null : <DecisionHint appeal={appeal} />}
      <AppealNote id={appeal.id} />
      {isOpen ? <AppealAnswer key={appeal.id} appeal={appeal} /> : null}
    </SidePanel>
  )
}
