import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { draftOf, type ListDraft } from './list-draft.ts'

interface ListVersionsProps {
  readonly lists: OutputOf<'quality.lists'>
  /** an old version as draft: saving it makes a new one */
  readonly onDraft: (draft: ListDraft) => void
}

/** Every version of the lists, newest first; one can be taken up again. */
export const ListVersions = ({ lists: { now, versions }, onDraft }: ListVersionsProps) => {
  const words = useText().qualityScan.listEditor
  const format = useFormat()
  const { act } = useAction()
  const restore = async (version: number) => {
    const found = await act(call('quality.listsOf', { version }))
    if (found !== null) onDraft(draftOf(found.lists))
  }
  return (
    <table className="scan-rules" aria-label={words.parts.versions}>
      <tbody>
        {versions.map(({ version, at, by, note }) => (
          <tr key={version}>
            <th scope="row">{words.version(version)}</th>
            <td>{at === null ? words.ofTheApp : `${format.moment(at)} ${by ?? ''}`}</td>
            <td className="mute">{note}</td>
            <td>
              {version === now.version ? (
                <span className="mute">{words.current}</span>
              ) : (
                <Button size="small" onClick={() => void restore(version)}>
                  {words.restore}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
