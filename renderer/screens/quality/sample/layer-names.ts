import { useCallback } from 'react'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

/** How the layers of a sample are called: shifts and platforms by their names, not by their codes. */
export interface LayerNames {
  /** null: no shift was planned */
  readonly shift: (code: string | null) => string
  readonly platform: (code: string) => string
}

export const useLayerNames = (): LayerNames => {
  const text = useText()
  const kinds = useQuery('roster.shiftKinds', {}).value
  const shift = useCallback(
    (code: string | null) =>
      code === null ? text.qualityScores.noShift : (kinds?.find((kind) => kind.code === code)?.name ?? code),
    [kinds, text],
  )
  const platform = useCallback(
    (code: string) => {
      const names: Readonly<Record<string, string>> = text.people.platforms
      return names[code] ?? code
    },
    [text],
  )
  return { shift, platform }
}
