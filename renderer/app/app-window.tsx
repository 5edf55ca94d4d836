import { useEffect, useState, type ReactNode } from 'react'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { Language } from '#shared/contract/settings.ts'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { OutsideProvider } from '#renderer/kit/outside.tsx'
import { AccessProvider } from './access.tsx'
import { antdTheme } from './antd-theme.ts'
import { rememberedAppearance, useAppearance } from './appearance.ts'
import { onPush, system } from './call.ts'
import { Frame } from './frame.tsx'
import { goTo } from './route.ts'
import { useOutsideOfWindow } from './use-outside-of-window.ts'
import { useQuery } from './use-query.ts'

const WithOutside = ({ children }: { children: ReactNode }) => (
  <OutsideProvider value={useOutsideOfWindow()}>{children}</OutsideProvider>
)

const useGoPushes = (): void =>
  useEffect(
    () =>
      onPush((push) => {
        if (push.topic === 'go') goTo(...routeOf(push.route))
      }),
    [],
  )

/** The menu is drawn by the system, outside the page, and speaks the window's language only when told. */
const useMenuLanguage = (language: Language): void =>
  useEffect(() => {
    void system('useLanguage', { language })
  }, [language])

const routeOf = (route: string): [string, Record<string, string>] => {
  const [screen = 'today', search = ''] = route.replace(/^#?\/?/, '').split('?')
  return [screen, Object.fromEntries(new URLSearchParams(search))]
}

/** The whole window: language, theme and zoom of the settings around the frame. */
export const AppWindow = () => {
  const settings = useQuery('settings.get', {})
  const [remembered] = useState(rememberedAppearance)
  const appearance = settings.value ?? remembered
  const isDark = useAppearance(appearance)
  useGoPushes()
  useMenuLanguage(appearance.language)
  return (
    <LanguageProvider language={appearance.language}>
      <ConfigProvider
        locale={appearance.language === 'en' ? enUS : zhCN}
        theme={antdTheme(isDark, appearance.language)}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <App className="app" message={{ maxCount: 3 }} notification={{ placement: 'bottomRight' }}>
          <WithOutside>
            <AccessProvider>
              <Frame settingsFailure={settings.value === null ? settings.failure : null} />
            </AccessProvider>
          </WithOutside>
        </App>
      </ConfigProvider>
    </LanguageProvider>
  )
}
