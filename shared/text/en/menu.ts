import type { TextOf } from '../text-of.ts'
import type { menu as shape } from '../zh-CN/menu.ts'

/** The window's menu. */
export const menu: TextOf<typeof shape> = {
  file: 'File',
  import: 'Import files…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  reload: 'Reload',
  fullScreen: 'Full screen',
  allFiles: 'All files',
}
