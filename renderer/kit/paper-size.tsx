import { useEffect, useRef, useState } from 'react'
import { Segmented } from 'antd'

/** `true`: a millimetre of the screen is a millimetre of the paper at zoom 100 % · `width`: as wide as the window leaves room. */
export type PaperSize = 'true' | 'width'

/** A4 at 96 pixels an inch, upright and lying, with its border, and the ground left and right of it; all of it grows and shrinks together. */
const wholeWidths = { upright: 794 + 2 + 48, lying: 1123 + 2 + 48 }
const leastScale = 0.4

/** How much larger than life a paper is shown in the frame the ref is given to. */
export const usePaperScale = (size: PaperSize, page: keyof typeof wholeWidths = 'upright') => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const isTrue = size === 'true' || width === 0
  return { frame, scale: isTrue ? 1 : Math.max(leastScale, width / wholeWidths[page]) }
}

interface PaperSizeChoiceProps {
  readonly text: { readonly size: string; readonly trueSize: string; readonly fitWidth: string }
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
}

/** The switch between true size and the window's width. */
export const PaperSizeChoice = ({ text, size, onSize }: PaperSizeChoiceProps) => (
  <Segmented<PaperSize>
    size="small"
    aria-label={text.size}
    value={size}
    onChange={onSize}
    options={[
      { value: 'true', label: text.trueSize },
      { value: 'width', label: text.fitWidth },
    ]}
  />
)
