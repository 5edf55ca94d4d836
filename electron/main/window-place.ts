import { z } from 'zod'

const points = z.number().int()

/** A rectangle in points of the screen, as Electron gives it. */
const area = z.object({ x: points, y: points, width: points, height: points })
export type Area = Readonly<z.infer<typeof area>>

/** What is written when a window closes: where it was before it was maximised, and whether it was. */
const windowState = z.object({ bounds: area, isMaximized: z.boolean() })
export type WindowState = Readonly<z.infer<typeof windowState>>

/** Where a window opens; without `position` in the middle of the screen. */
export interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly position: { readonly x: number; readonly y: number } | null
  readonly isMaximized: boolean
}

/** Points; below this the screens do not fit. */
export const smallest = { width: 960, height: 600 }

const usual: WindowPlace = { width: 1366, height: 768, position: null, isMaximized: false }

/** Points of a window that must be on the screen for somebody to get hold of it, and those of its title that may be above. */
const grip = 80
const above = 20

const canBeHeld = ({ x, y, width }: Area, screen: Area): boolean =>
  x < screen.x + screen.width - grip &&
  x + width > screen.x + grip &&
  y >= screen.y - above &&
  y < screen.y + screen.height - grip

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high))

/**
 * Where a window opens that was left as `kept`: as it was where it can still be got hold of, else in the middle of the screen with the
 * size it had; never larger than the screen. A record that is none gives the usual size. `screenOf` gives the free area of the screen
 * nearest to a rectangle.
 */
export const placeOf = (kept: unknown, screenOf: (bounds: Area) => Area): WindowPlace => {
  const state = windowState.safeParse(kept).data
  if (state === undefined) return usual
  const { bounds, isMaximized } = state
  const screen = screenOf(bounds)
  const width = between(smallest.width, bounds.width, Math.max(smallest.width, screen.width))
  const height = between(smallest.height, bounds.height, Math.max(smallest.height, screen.height))
  const position = canBeHeld({ ...bounds, width, height }, screen) ? { x: bounds.x, y: bounds.y } : null
  return { width, height, position, isMaximized }
}
