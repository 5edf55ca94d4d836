import { App } from 'antd'
import type { Plan } from '#shared/contract/plans.ts'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { plansOfFile } from './what-if-steps.ts'

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Plans in from a file – none when it was no plan file, which is said – and out to one. */
export const useWhatIfFiles = () => {
  const text = useText().plans.whatIf
  const { act } = useAction()
  const { message } = App.useApp()
  const open = async (): Promise<readonly Plan[]> => {
    const [path] = (await act(system('openFiles', { purpose: 'mapping' })))?.paths ?? []
    const read = path === undefined ? null : await act(system('readText', { path }))
    if (path === undefined || read === null) return []
    const file = plansOfFile(read.text)
    if (file.isPlan) return file.plans
    const words = file.place === '' ? text.badFile(nameOf(path)) : text.badFileAt(nameOf(path), file.place)
    void message.error(words, 8)
    return []
  }
  const save = async (plan: Plan): Promise<void> => {
    const suggestedName = text.fileName(plan.name.replaceAll(/[\\/:*?"<>|]/g, '-'))
    const path = (await act(system('saveFile', { suggestedName, type: 'json' })))?.path ?? null
    if (path === null) return
    await act(system('writeText', { path, text: `${JSON.stringify(plan, null, 2)}\n` }), text.savedTo(path))
  }
  return { open, save }
}
