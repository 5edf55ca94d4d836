import { BrowserWindow, nativeTheme } from 'electron'
import { appFile } from './places.ts'
import { home } from './protection.ts'
import { smallest } from './window-place.ts'
import { rememberedPlace, rememberState } from './window-state.ts'

/** The safety every window has: isolated, sandboxed, no Node, nothing that asks the network. */
const webPreferences = () => ({
  preload: appFile('preload', 'index.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
})

/** Opens the app's window where it last was; shown when it has something to show. */
export const openWindow = (): BrowserWindow => {
  const { width, height, position, isMaximized } = rememberedPlace()
  const window = new BrowserWindow({
    width,
    height,
    ...position,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: '掌班 Zhangban',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15191c' : '#f5f6f8',
    webPreferences: webPreferences(),
  })
  if (isMaximized) window.maximize()
  rememberState(window)
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(home)
  return window
}

/** Opens a hidden window on a page that is only for printing; without a frame, which Chromium cannot draw where there is no display. */
export const openHiddenWindow = (route: string): BrowserWindow => {
  const place = { show: false, frame: false, width: 900, height: 1200 }
  const window = new BrowserWindow({ ...place, webPreferences: webPreferences() })
  void window.loadURL(`${home}#/${route}`)
  return window
}
