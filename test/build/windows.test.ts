import { describe, expect, test } from 'vitest'
import { placeOf, type Area } from '../../electron/main/window-place.ts'
import { wayOf } from '../../electron/main/headless.ts'

const office: Area = { x: 0, y: 0, width: 1920, height: 1040 }
const on = (screen: Area) => () => screen
const kept = (bounds: Area, isMaximized = false) => ({ bounds, isMaximized })
const usual = { width: 1366, height: 768, position: null, isMaximized: false }

describe('where the window opens', () => {
  test('where it was, as large as it was', () => {
    const place = placeOf(kept({ x: 200, y: 100, width: 1200, height: 700 }), on(office))
    expect(place).toEqual({ width: 1200, height: 700, position: { x: 200, y: 100 }, isMaximized: false })
  })

  test('maximised where it was maximised, with its own size below', () => {
    const place = placeOf(kept({ x: 200, y: 100, width: 1200, height: 700 }, true), on(office))
    expect(place).toEqual({ width: 1200, height: 700, position: { x: 200, y: 100 }, isMaximized: true })
  })

  test('on a screen left of and above the first one', () => {
    const left: Area = { x: -1920, y: -200, width: 1920, height: 1080 }
    const place = placeOf(kept({ x: -1800, y: -150, width: 1200, height: 700 }), on(left))
    expect(place.position).toEqual({ x: -1800, y: -150 })
  })

  test.each([
    ['right of', { x: 2500, y: 100 }],
    ['left of', { x: -1190, y: 100 }],
    ['below', { x: 100, y: 1000 }],
    ['above', { x: 100, y: -400 }],
  ])('in the middle when its place is now %s every screen; size and maximised stay', (_where, corner) => {
    const place = placeOf(kept({ ...corner, width: 1200, height: 700 }, true), on(office))
    expect(place).toEqual({ width: 1200, height: 700, position: null, isMaximized: true })
  })

  test('never larger than the screen there is now, never smaller than the screens fit', () => {
    const small: Area = { x: 0, y: 0, width: 1366, height: 728 }
    const large = placeOf(kept({ x: 0, y: 0, width: 3800, height: 2100 }), on(small))
    expect(large).toMatchObject({ width: 1366, height: 728 })
    expect(placeOf(kept({ x: 0, y: 0, width: 10, height: 10 }), on(small))).toMatchObject({ width: 960, height: 600 })
  })

  test.each([
    null,
    'window',
    {},
    { bounds: null, isMaximized: false },
    { bounds: { x: 0, y: 0, width: 1200, height: 'tall' }, isMaximized: false },
    { bounds: { x: 0.5, y: 0, width: 1200, height: 700 }, isMaximized: false },
    { bounds: { x: 0, y: 0, width: 1200, height: 700 }, isMaximized: 'yes' },
  ])('as usual when the record is none: %j', (record) => {
    expect(placeOf(record, on(office))).toEqual(usual)
  })
})

describe('a start without a display', () => {
  const start = { platform: 'linux', env: {}, args: ['verify'], isWindowless: true } as const

  test('a command and a print job go on headless, a window cannot', () => {
    expect(wayOf(start)).toBe('headless')
    expect(wayOf({ ...start, args: [], isWindowless: false })).toBe('impossible')
  })

  test('a display is what a variable names, and an empty one names none', () => {
    expect(wayOf({ ...start, env: { DISPLAY: ':0' } })).toBe('here')
    expect(wayOf({ ...start, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe('here')
    expect(wayOf({ ...start, env: { DISPLAY: '' } })).toBe('headless')
  })

  test('Windows and macOS always have one, and who names a platform has decided', () => {
    expect(wayOf({ ...start, platform: 'win32' })).toBe('here')
    expect(wayOf({ ...start, platform: 'darwin' })).toBe('here')
    expect(wayOf({ ...start, args: ['--ozone-platform=headless', 'verify'] })).toBe('here')
    expect(wayOf({ ...start, args: ['--ozone-platform=x11'], isWindowless: false })).toBe('here')
  })
})
