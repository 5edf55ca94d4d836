import { describe, expect, test } from 'vitest'
import type { OrderId } from '#shared/kit/ids.ts'
import { deskActionOf, type Focus, type KeyPress } from '#renderer/screens/orders/desk/desk-keys.ts'
import { firstSelection, movedSelection, placeOf } from '#renderer/screens/orders/desk/desk-selection.ts'
import { rowOf, rowsFrom } from './orders-fixtures.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
})

describe('keys', () => {
  test.each([
    ['1', { kind: 'choose', index: 0 }],
    ['9', { kind: 'choose', index: 8 }],
    ['s', { kind: 'split' }],
    ['S', { kind: 'split' }],
    ['j', { kind: 'next' }],
    ['K', { kind: 'previous' }],
    ['r', { kind: 'reason' }],
    ['ArrowDown', { kind: 'next' }],
    ['ArrowUp', { kind: 'previous' }],
    ['u', { kind: 'take-back' }],
    ['P', { kind: 'print' }],
    ['?', { kind: 'keys' }],
    ['？', { kind: 'keys' }],
    ['z', { kind: 'use-reason', index: 0 }],
    ['B', { kind: 'use-reason', index: 4 }],
    ['Enter', { kind: 'confirm' }],
  ] as const)('%s acts', (key, action) => {
    expect(deskActionOf(press(key), 'elsewhere')).toEqual(action)
  })

  test('nothing acts while typing but Ctrl+Enter', () => {
    for (const key of ['1', 's', 'j', 'k', 'r', 'u', 'p', 'z', '?', 'ArrowDown', 'Enter'])
      expect(deskActionOf(press(key), 'field')).toBeNull()
    expect(deskActionOf(press('Enter', { ctrlKey: true }), 'field')).toEqual({ kind: 'confirm' })
  })

  test('the Enter that ends an input method’s word never confirms', () => {
    expect(deskActionOf(press('Enter', { ctrlKey: true, isComposing: true }), 'field')).toBeNull()
  })

  test('Enter belongs to a control, but confirms on an option of the desk', () => {
    const onEnter = (focus: Focus) => deskActionOf(press('Enter'), focus)
    expect(onEnter('control')).toBeNull()
    expect(onEnter('option')).toEqual({ kind: 'confirm' })
  })

  test('Ctrl+S, Alt+1 and keys without a meaning do nothing', () => {
    expect(deskActionOf(press('s', { ctrlKey: true }), 'elsewhere')).toBeNull()
    expect(deskActionOf(press('1', { altKey: true }), 'elsewhere')).toBeNull()
    expect(deskActionOf(press('0'), 'elsewhere')).toBeNull()
    expect(deskActionOf(press('y'), 'elsewhere')).toBeNull()
  })
})

describe('the open order', () => {
  const rows = rowsFrom(0, 3)
  const second = { id: 2, index: 1 }

  test('stays open when the list grows before it', () => {
    expect(placeOf([rowOf({ id: 9 as OrderId }), ...rows], second)).toBe(2)
  })

  test('once decided, the next one has its place; after the last, the one before', () => {
    expect(placeOf([rows[0], rows[2]], second)).toBe(1)
    expect(placeOf([rows[0]], second)).toBe(0)
    expect(placeOf([], second)).toBe(-1)
  })

  test('next and previous stop at the ends', () => {
    expect(movedSelection(rows, firstSelection, -1)).toEqual({ id: 1, index: 0 })
    expect(movedSelection(rows, second, 1)).toEqual({ id: 3, index: 2 })
    expect(movedSelection(rows, { id: 3, index: 2 }, 1)).toEqual({ id: 3, index: 2 })
  })
})
