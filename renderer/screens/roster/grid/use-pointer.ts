import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react'
import { oneSpot, strokeBetween, type Block, type Spot } from './block.ts'

/** What the pointer paints: a code, `off`, null = empties; undefined = it selects. */
export type Brush = string | null | undefined

interface PointerActs {
  readonly brush: Brush
  readonly block: Block
  readonly onSelect: (block: Block) => void
  readonly onPaint: (spots: readonly Spot[], shift: string | null) => void
}

/** The spot of the cell an event happened in; null outside cells. */
export const spotOfEvent = (target: EventTarget | null): Spot | null => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-spot]')?.dataset['spot'] : undefined
  const [row, column] = (place ?? '').split(' ').map(Number)
  return place === undefined || row === undefined || column === undefined ? null : { row, column }
}

type Drag = { readonly kind: 'select' } | { readonly kind: 'paint'; readonly shift: string | null }

/** Calls what ends a drag, wherever in the window the button is let go. */
const useLetGo = (act: () => void): void => {
  const end = useEffectEvent(act)
  useEffect(() => {
    const listener = () => end()
    window.addEventListener('pointerup', listener)
    return () => window.removeEventListener('pointerup', listener)
  }, [])
}

const isSame = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column

/** Drags over the grid: a stroke of the brush is painted as one step when the button is let go, else the block is stretched. */
export const usePointer = ({ brush, block, onSelect, onPaint }: PointerActs) => {
  const drag = useRef<Drag | null>(null)
  const [stroke, setStroke] = useState<readonly Spot[]>([])
  useLetGo(() => {
    const ended = drag.current
    drag.current = null
    if (ended?.kind !== 'paint') return
    onPaint(stroke, ended.shift)
    setStroke([])
  })
  const onPointerDown = (event: PointerEvent): void => {
    const spot = spotOfEvent(event.target)
    if (spot === null || event.button !== 0) return
    const isPainting = brush !== undefined && !event.altKey && !event.shiftKey
    drag.current = isPainting ? { kind: 'paint', shift: brush } : { kind: 'select' }
    onSelect(event.shiftKey ? { from: block.from, to: spot } : oneSpot(spot))
    if (isPainting) setStroke([spot])
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current === null || event.buttons === 0) return
    const spot = spotOfEvent(event.target)
    if (spot === null || isSame(spot, block.to)) return
    if (drag.current.kind === 'select') return onSelect({ from: block.from, to: spot })
    setStroke([...stroke, ...strokeBetween(stroke.at(-1) ?? spot, spot)])
    onSelect(oneSpot(spot))
  }
  return { stroke, onPointerDown, onPointerMove }
}
