import { useMemo } from 'react'
import type { Outside } from '#renderer/kit/outside.tsx'
import { system } from './call.ts'
import { useAction } from './use-action.ts'

/** The clipboard and the save dialog for the controls of the kit; failures are shown here. */
export const useOutsideOfWindow = (): Outside => {
  const { act } = useAction()
  return useMemo(
    () => ({
      copyText: async (text) => (await act(system('copyText', { text }))) !== null,
      saveCsv: async (suggestedName, text) => {
        const path = (await act(system('saveFile', { suggestedName, type: 'csv' })))?.path ?? null
        if (path === null) return null
        return (await act(system('writeText', { path, text }))) === null ? null : path
      },
    }),
    [act],
  )
}
