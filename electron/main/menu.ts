import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { Text } from '#shared/text/text.ts'

/** The menu of the window: editing keys work everywhere, developer tools only in a checkout. */
export const setMenu = (text: Text['app']['menu'], isPackaged: boolean, window: () => BrowserWindow | null): void => {
  const go = (route: string) => (): void => window()?.webContents.send('push', { topic: 'go', route })
  const developer: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'toggleDevTools' }]
  const template: MenuItemConstructorOptions[] = [
    {
      label: text.file,
      submenu: [
        { label: text.import, accelerator: 'CmdOrCtrl+O', click: go('imports') },
        { type: 'separator' },
        { label: text.quit, role: 'quit' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: 'undo' },
        { label: text.redo, role: 'redo' },
        { type: 'separator' },
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: text.view,
      submenu: [
        { label: text.reload, role: 'reload' },
        { label: text.fullScreen, role: 'togglefullscreen' },
        ...developer,
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
