import { BrowserWindow, nativeTheme } from 'electron'
import { appFile } from './places.ts'
import { home } from './protection.ts'
import { rememberedState, rememberState } from './window-state.ts'

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
  const { bounds, isMaximized } = rememberedState()
  const { x, y, width, height } = bounds
  const window = new BrowserWindow({
    width,
    height,
    ...(x < 0 && y < 0 ? {} : { x, y }),
    minWidth: 960,
    minHeight: 600,
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

/** Opens a hidden window on a page that is only for printing. */
export const openHiddenWindow = (route: string): BrowserWindow => {
  const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences: webPreferences() })
  void window.loadURL(`${home}#/${route}`)
  return window
}
