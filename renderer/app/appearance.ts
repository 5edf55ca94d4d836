import { useEffect, useSyncExternalStore } from 'react'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { SettingsValue } from '#shared/contract/settings.ts'

/** How the window looks: from the settings, or as it last looked while they cannot be read yet. */
export type Appearance = Pick<SettingsValue, 'language' | 'theme' | 'zoom'>

const storageKey = 'appearance'
const atFirst: Appearance = { language: 'zh-CN', theme: 'system', zoom: 1 }

const isAppearance = (value: unknown): value is Appearance => {
  if (typeof value !== 'object' || value === null) return false
  const { language, theme, zoom } = value as Partial<Record<keyof Appearance, unknown>>
  return (
    (language === 'zh-CN' || language === 'en') &&
    (theme === 'system' || theme === 'light' || theme === 'dark') &&
    typeof zoom === 'number' &&
    zoom >= 0.8 &&
    zoom <= 1.5
  )
}

/** The last appearance on this computer, so that the first frame is not in the wrong language or glaring white. */
export const rememberedAppearance = (): Appearance => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return isAppearance(value) ? value : atFirst
  } catch {
    return atFirst
  }
}

const subscribeToSystem = (listener: () => void): (() => void) => {
  const query = window.matchMedia('(prefers-color-scheme: dark)')
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

const isSystemDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches

/** Puts language, theme and zoom on the root element and remembers them; answers whether it is dark now. */
export const useAppearance = ({ language, theme, zoom }: Appearance): boolean => {
  const isDarkOutside = useSyncExternalStore(subscribeToSystem, isSystemDark, () => false)
  const isDark = theme === 'dark' || (theme === 'system' && isDarkOutside)
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dataset['theme'] = isDark ? 'dark' : 'light'
    root.style.zoom = String(zoom)
    root.style.setProperty('--zoom', String(zoom))
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
    localStorage.setItem(storageKey, JSON.stringify({ language, theme, zoom }))
  }, [language, theme, zoom, isDark])
  return isDark
}
