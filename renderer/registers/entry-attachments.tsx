import { Button, Popconfirm } from 'antd'
import type { Attachment, WholeEntry } from '#shared/contract/registers.ts'
import { call, system } from '#renderer/app/call.ts'
import { useMayWrite } from '#renderer/app/access.tsx'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const none: readonly Attachment[] = []
const perKilobyte = 1024

const useAttach = (id: number) => {
  const text = useText().registers.attachments
  const { act } = useAction()
  const { run, isRunning } = useJob('registers.attach')
  const attach = async (): Promise<void> => {
    const chosen = await act(system('openFiles', { purpose: 'attachment' }))
    const path = chosen?.paths[0]
    if (path !== undefined) await act(run({ id, path }), text.added)
  }
  return { attach, isRunning }
}

interface LineProps {
  readonly entry: number
  readonly attachment: Attachment
  readonly mayWrite: boolean
}

const AttachmentLine = ({ entry, attachment, mayWrite }: LineProps) => {
  const { id, name, path, kind, hash, bytes, isThere } = attachment
  const text = useText().registers.attachments
  const format = useFormat()
  const { act, isBusy } = useAction()
  const open = () => void act(system('openAttachment', { path, hash, kind }))
  const remove = () => void act(call('registers.detach', { id: entry, attachment: id }), text.removed)
  return (
    <li>
      <Button type="link" size="small" title={path} aria-label={text.open(name)} disabled={!isThere} onClick={open}>
        {name}
      </Button>{' '}
      <span className="mute">{text.bytes(format.count(Math.max(1, Math.round(bytes / perKilobyte))))}</span>
      {mayWrite ? (
        <Popconfirm title={text.sure} onConfirm={remove}>
          <Button type="link" size="small" aria-label={text.removeOf(name)} loading={isBusy}>
            {text.remove}
          </Button>
        </Popconfirm>
      ) : null}
      {isThere ? null : <p className="warn">{text.missing}</p>}
    </li>
  )
}

/** Files attached to an entry: opened with the system's viewer, added by a dialog, taken off. Nothing for somebody who may not write while there is none. */
export const EntryAttachments = ({ entry: { id, register } }: { entry: WholeEntry }) => {
  const text = useText().registers.attachments
  const mayWrite = useMayWrite()(register)
  const attached = useQuery('registers.attachments', { id }).value ?? none
  const { attach, isRunning } = useAttach(id)
  if (!mayWrite && attached.length === 0) return null
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      {attached.length === 0 ? null : (
        <ul className="register-linked">
          {attached.map((attachment) => (
            <AttachmentLine key={attachment.id} {...{ entry: id, attachment, mayWrite }} />
          ))}
        </ul>
      )}
      {mayWrite ? (
        <p>
          <Button size="small" loading={isRunning} onClick={() => void attach()}>
            {text.add}
          </Button>{' '}
          <span className="mute">{text.note}</span>
        </p>
      ) : null}
    </section>
  )
}
