import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, screen, type BrowserWindow } from 'electron'
import { placeOf, type WindowPlace, type WindowState } from './window-place.ts'

const file = (): string => join(app.getPath('userData'), 'window.json')

const keptState = (): unknown => {
  try {
    return JSON.parse(readFileSync(file(), 'utf8'))
  } catch {
    return null
  }
}

/** Where the window opens: as it was left, as far as there is a record and today's screens allow. */
export const rememberedPlace = (): WindowPlace =>
  placeOf(keptState(), (bounds) => screen.getDisplayMatching(bounds).workArea)

/** Writes the window's place when it closes. A place that cannot be written is not worth a word. */
export const rememberState = (window: BrowserWindow): void => {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(file(), JSON.stringify(state))
    } catch {
      // The next start opens in the middle of the screen.
    }
  })
}
