import { useCallback, useEffect, useEffectEvent } from 'react'
import { App } from 'antd'
import { pathOfDropped } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useText } from '#renderer/kit/language.tsx'
import { pastedFrom, takesText } from './pasted.ts'

/** Takes what is pasted – files by their paths, text by keeping it as a file – to the list. Ctrl+V works anywhere on the screen but in fields. */
export const usePaste = (add: (paths: readonly string[]) => void) => {
  const text = useText().imports
  const { message } = App.useApp()
  const { act } = useAction()
  const { run } = useJob('imports.keepPasted')
  const takeText = useCallback(
    async (pasted: string): Promise<void> => {
      const kept = await act(run({ text: pasted }))
      if (kept) add([kept.path])
    },
    [act, add, run],
  )
  /** Answers false when there was nothing to take. */
  const take = useCallback(
    (data: DataTransfer | null): boolean => {
      const pasted = pastedFrom(data, pathOfDropped)
      if (pasted === null) void message.info(text.pasteNothing)
      else if ('paths' in pasted) add(pasted.paths)
      else void takeText(pasted.text)
      return pasted !== null
    },
    [add, message, takeText, text],
  )
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (takesText(event.target)) return
    event.preventDefault()
    take(event.clipboardData)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
  return { take, takeText }
}
