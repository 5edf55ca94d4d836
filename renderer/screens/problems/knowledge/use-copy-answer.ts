import { App } from 'antd'
import type { KnowledgeHit } from '#shared/contract/problems.ts'
import { call } from '#renderer/app/call.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useOutside } from '#renderer/kit/outside.tsx'
import { entryWord } from '../entry-word.ts'

/** Copies an answer and counts it; warns of what is still to be filled in or may no longer be true. */
export const useCopyAnswer = (onCounted: () => void): ((hit: KnowledgeHit) => Promise<void>) => {
  const text = useText().problems.knowledge
  const { message } = App.useApp()
  const { copyText } = useOutside()
  return async ({ entry, isExpired }) => {
    const answer = entryWord(entry, 'answer')
    if (!(await copyText(answer))) return
    if (isExpired) void message.warning(text.copiedExpired)
    else if (answer.includes('【')) void message.warning(text.copiedWithGaps)
    else void message.success(text.copied)
    await call('problems.countCopy', { id: entry.id })
    onCounted()
  }
}
