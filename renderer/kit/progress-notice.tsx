import { useState } from 'react'
import { Button, Progress as Bar } from 'antd'
import type { Progress } from '#shared/contract/method.ts'
import { useFormat, useText } from './language.tsx'
import './kit.css'

const fractionOf = (progress: Progress | null): number | null => {
  if (progress === null) return null
  if (progress.fraction !== null) return progress.fraction
  return progress.total === null || progress.total === 0 ? null : progress.done / progress.total
}

const useWords = (progress: Progress | null): string => {
  const text = useText().kit.progress
  const format = useFormat()
  if (progress === null) return ''
  const { phase, done, total, unit, secondsLeft } = progress
  const count = total === null ? format.count(done) : text.of(format.count(done), format.count(total))
  const left = secondsLeft === null ? [] : [text.left(format.duration(secondsLeft))]
  return [text.phase[phase], text.unit[unit](count), ...left].join(' · ')
}

interface ProgressNoticeProps {
  readonly progress: Progress | null
  readonly title: string
  readonly onCancel: () => void
}

/** Long work under way: how far in rows, how many seconds are left, and a button that stops it. */
export const ProgressNotice = ({ progress, title, onCancel }: ProgressNoticeProps) => {
  const text = useText()
  const words = useWords(progress)
  const [isStopping, setIsStopping] = useState(false)
  const fraction = fractionOf(progress)
  const stop = () => {
    setIsStopping(true)
    onCancel()
  }
  return (
    <div className="progress-notice" role="status" aria-label={title}>
      <div className="progress-words">
        <strong>{title}</strong>
        <span className="mute">{isStopping ? text.kit.progress.cancelling : words}</span>
        {/* Storing is one transaction: it is kept whole, and a wish to stop would come too late. */}
        <Button size="small" onClick={stop} disabled={isStopping || progress?.phase === 'storing'}>
          {text.kit.cancel}
        </Button>
      </div>
      <Bar
        percent={fraction === null ? 100 : Math.floor(fraction * 100)}
        size="small"
        status={fraction === null ? 'active' : 'normal'}
        showInfo={fraction !== null}
      />
    </div>
  )
}
