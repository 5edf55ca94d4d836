import { createContext, useContext, useEffect, useEffectEvent, type ReactNode } from 'react'
import { AllowedTabsProvider } from '#renderer/kit/screen.tsx'
import type { AccessState } from '#shared/contract/access.ts'
import type { MethodName } from '#shared/contract/index.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { call } from './call.ts'
import { useRoute } from './route.ts'
import { useQuery } from './use-query.ts'

interface Access {
  /** null: not known yet, or the file cannot be read */
  readonly state: AccessState | null
  readonly isKnown: boolean
  readonly ask: () => void
}

const context = createContext<Access>({ state: null, isKnown: true, ask: () => undefined })

/** Who is at the window, and what is shown to them. */
export const useAccess = (): Access => useContext(context)

/** True when a screen, or a tab of it, is shown to whoever is at the window. */
export const isShown = (state: AccessState | null, screen: string, tab?: string): boolean =>
  state?.screens?.some(
    (allowed) => allowed.screen === screen && (tab === undefined || (allowed.tabs?.includes(tab) ?? true)),
  ) ?? true

/** The tabs of a screen that are shown; null: all. */
export const tabsOf = (state: AccessState | null, screen: string): readonly string[] | null =>
  state?.screens?.find((allowed) => allowed.screen === screen)?.tabs ?? null

/** Says of a call whether whoever is at the window may make it: what is refused anyway is not offered. */
export const useMay = (): ((method: MethodName) => boolean) => {
  const { state } = useAccess()
  return (method) => state?.methods?.includes(method) ?? true
}

/** Says of a register whether whoever is at the window may write in it. */
export const useMayWrite = (): ((register: RegisterName) => boolean) => {
  const { state } = useAccess()
  return (register) => state?.writes?.includes(register) ?? true
}

/** Runs once nobody has touched the window for so many minutes; 0: never. */
const useIdle = (minutes: number, run: () => void): void => {
  const passed = useEffectEvent(run)
  useEffect(() => {
    if (minutes === 0) return
    let timer = setTimeout(() => passed(), minutes * 60_000)
    const touched = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => passed(), minutes * 60_000)
    }
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const event of events) window.addEventListener(event, touched, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const event of events) window.removeEventListener(event, touched)
    }
  }, [minutes])
}

/** Locks the window; what it showed is gone from it at once. */
export const useLock = (): (() => void) => {
  const { state, ask } = useAccess()
  return () => {
    if (state?.isOn) void call('settings.lock', {}).then(ask)
  }
}

const Watch = ({ children }: { children: ReactNode }) => {
  const { state } = useAccess()
  const lock = useLock()
  useIdle(state?.isOn && !state.isLocked ? state.minutes : 0, lock)
  return children
}

/** Asks who is there before anything is shown, and locks when nobody has been for a while. */
export const AccessProvider = ({ children }: { children: ReactNode }) => {
  const query = useQuery('settings.access', {})
  const { screen } = useRoute()
  const state = query.state === 'failed' ? null : query.value
  return (
    <context.Provider value={{ state, isKnown: query.state !== 'loading' || query.value !== null, ask: query.ask }}>
      <AllowedTabsProvider value={tabsOf(state, screen)}>
        <Watch>{children}</Watch>
      </AllowedTabsProvider>
    </context.Provider>
  )
}
