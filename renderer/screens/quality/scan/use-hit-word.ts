import { useCallback } from 'react'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { useText } from '#renderer/kit/language.tsx'

/** The word of a hit as people read it: personal data by its kind. */
export const useHitWord = (): ((hit: Pick<ScanHit, 'rule' | 'word'>) => string) => {
  const { kinds } = useText().qualityScan
  return useCallback(
    ({ rule, word }) => {
      const names: Readonly<Record<string, string>> = kinds
      return rule === 'personalData' ? (names[word] ?? word) : word
    },
    [kinds],
  )
}
