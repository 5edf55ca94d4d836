import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, screen, type BrowserWindow, type Rectangle } from 'electron'

interface State {
  readonly bounds: Rectangle
  readonly isMaximized: boolean
}

const file = (): string => join(app.getPath('userData'), 'window.json')

const initial: State = { bounds: { x: -1, y: -1, width: 1366, height: 768 }, isMaximized: false }

const isSound = (state: unknown): state is State => {
  const bounds = (state as Partial<State> | null)?.bounds
  return bounds !== undefined && [bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isInteger)
}

/** Where the window was; the default when there is no record, a broken one, or its screen is gone. */
export const rememberedState = (): State => {
  try {
    const state: unknown = JSON.parse(readFileSync(file(), 'utf8'))
    if (!isSound(state)) return initial
    const { workArea } = screen.getDisplayMatching(state.bounds)
    const { x, y, width, height } = state.bounds
    const isVisible =
      x < workArea.x + workArea.width - 80 &&
      x + width > workArea.x + 80 &&
      y >= workArea.y - 20 &&
      y < workArea.y + workArea.height - 80
    return isVisible
      ? { ...state, bounds: { x, y, width: Math.max(960, width), height: Math.max(600, height) } }
      : initial
  } catch {
    return initial
  }
}

/** Writes the window's place when it closes. A place that cannot be written is not worth a word. */
export const rememberState = (window: BrowserWindow): void => {
  window.on('close', () => {
    const state: State = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(file(), JSON.stringify(state))
    } catch {
      // The next start opens in the middle of the screen.
    }
  })
}
