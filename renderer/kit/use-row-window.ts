import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const spare = 8

interface RowWindow {
  /** first row to draw */
  readonly from: number
  /** row after the last one to draw */
  readonly to: number
  readonly pageSize: number
}

/**
 * Which rows of equal height are worth drawing in a scrolling element. `edges` is the height of what sticks to its top and
 * bottom. State changes only when another row comes into view, so scrolling inside a row draws nothing.
 */
export const useRowWindow = (count: number, rowHeight: number, edges: number) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ first: 0, size: 30 })

  const measure = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const first = Math.floor(element.scrollTop / rowHeight)
    const size = Math.max(1, Math.ceil(element.clientHeight / rowHeight))
    setView((before) => (before.first === first && before.size === size ? before : { first, size }))
  }, [rowHeight])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [measure])

  const reveal = (index: number) => {
    const element = scroller.current
    if (!element) return
    const top = index * rowHeight
    const room = element.clientHeight - edges - rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top > element.scrollTop + room) element.scrollTop = top - room
  }

  const rows: RowWindow = {
    from: Math.max(0, Math.min(view.first, count - 1) - spare),
    to: Math.min(count, view.first + view.size + spare),
    pageSize: Math.max(1, view.size - 3),
  }
  return { scroller, rows, measure, reveal }
}
