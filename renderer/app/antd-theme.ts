import { theme, type ThemeConfig } from 'antd'

type Algorithm = typeof theme.compactAlgorithm

const chinese = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif'
// In an English window a Chinese face first would set quotation marks and apostrophes a whole character wide.
const fonts = {
  'zh-CN': chinese,
  en: `"Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, ${chinese}`,
}

// The compact algorithm makes spaces small, which is wanted, and letters too, which is not.
const readable: Algorithm = (seed, map) => ({
  ...(map ?? theme.compactAlgorithm(seed)),
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  fontSizeXL: 16,
  lineHeight: 20 / 13,
  lineHeightSM: 1.5,
  lineHeightLG: 22 / 14,
  fontHeight: 20,
  fontHeightSM: 18,
  fontHeightLG: 22,
})

const shared = { borderRadius: 4, motion: false }

const light = {
  ...shared,
  colorPrimary: '#0b6e5f',
  colorInfo: '#0b6e5f',
  colorSuccess: '#0b6e5f',
  colorLink: '#0b6e5f',
  colorError: '#b42318',
  colorWarning: '#9a6700',
  colorTextBase: '#1d2327',
}

const dark = {
  ...shared,
  colorPrimary: '#1f9582',
  colorInfo: '#1f9582',
  colorSuccess: '#1f9582',
  colorLink: '#4db8a4',
  colorError: '#e5675a',
  colorWarning: '#e0b04a',
  colorTextBase: '#e3e7ea',
  colorBgBase: '#15191c',
  colorBgContainer: '#1d2226',
  colorBgElevated: '#252b30',
  colorBorder: '#454d54',
  colorBorderSecondary: '#333a40',
}

/** antd in the colours of theme.css: dense, without movement, one accent, 13 px. */
export const antdTheme = (isDark: boolean, language: 'zh-CN' | 'en'): ThemeConfig => ({
  algorithm: [isDark ? theme.darkAlgorithm : theme.defaultAlgorithm, theme.compactAlgorithm, readable],
  token: { ...(isDark ? dark : light), fontFamily: fonts[language] },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Segmented: { trackBg: isDark ? '#2a3137' : '#e8ecef', ...(isDark ? { itemSelectedBg: '#3c454c' } : {}) },
    ...(isDark ? { Tabs: { itemSelectedColor: dark.colorLink, inkBarColor: dark.colorLink } } : {}),
  },
})
