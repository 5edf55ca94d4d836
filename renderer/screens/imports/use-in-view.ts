import { useEffect, useRef, type RefObject } from 'react'

/** Keeps the active line of a list that scrolls inside itself in sight, without moving the page around it. */
export const useInView = (isActive: boolean): RefObject<HTMLDivElement | null> => {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const list = line.current?.parentElement
    if (!isActive || !line.current || !list) return
    const [above, below] = [line.current.offsetTop, line.current.offsetTop + line.current.offsetHeight]
    if (above < list.scrollTop) list.scrollTop = above
    else if (below > list.scrollTop + list.clientHeight) list.scrollTop = below - list.clientHeight
  }, [isActive])
  return line
}
