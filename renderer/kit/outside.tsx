import { createContext, useContext, type ReactNode } from 'react'

/** What controls need from outside the window. Each shows its own failure to the user and then answers false or null. */
export interface Outside {
  readonly copyText: (text: string) => Promise<boolean>
  /** asks where to; answers the path, or null when the user thought better of it */
  readonly saveCsv: (suggestedName: string, text: string) => Promise<string | null>
}

const outside = createContext<Outside>({ copyText: async () => false, saveCsv: async () => null })

/** Gives the controls below it the clipboard and the save dialog; the kit itself calls nothing. */
export const OutsideProvider = ({ value, children }: { value: Outside; children: ReactNode }) => (
  <outside.Provider value={value}>{children}</outside.Provider>
)

export const useOutside = (): Outside => useContext(outside)
