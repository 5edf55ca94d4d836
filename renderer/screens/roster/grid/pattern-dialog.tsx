import { useState } from 'react'
import { Button, Input, InputNumber, Modal } from 'antd'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { ShiftLook } from './shift-look.ts'
import { patternOf, type OffWords } from './shift-words.ts'

interface PatternDialogProps {
  readonly looks: readonly ShiftLook[]
  readonly words: OffWords
  /** selected cells; null: one only, so the whole month is filled */
  readonly count: number | null
  readonly onFill: (pattern: readonly string[], stagger: number) => void
  readonly onClose: () => void
}

/** Turns that shops work with these shifts: six on and one off, two weeks of one kind, two days of each. */
const commonOf = (looks: readonly ShiftLook[], off: string): readonly string[] => {
  const [first, second] = looks.filter(({ isRetired }) => !isRetired).map(({ sign }) => sign)
  if (first === undefined) return []
  const six = `${first.repeat(6)}${off}`
  if (second === undefined) return [six, `${first.repeat(5)}${off}${off}`]
  return [
    six,
    `${second.repeat(6)}${off}`,
    `${six}${second.repeat(6)}${off}`,
    `${first}${first}${second}${second}${off}`,
  ]
}

const Preview = ({ pattern, looks, off }: { pattern: readonly string[]; looks: readonly ShiftLook[]; off: string }) => (
  <div className="pattern-preview">
    {Array.from({ length: 14 }, (_unused, index) => pattern[index % pattern.length]).map((shift, index) => {
      const look = looks.find(({ code }) => code === shift)
      return (
        <i key={index} className={`shift-swatch ${look ? `shift-${look.colour}` : 'is-off'}`}>
          {look?.sign ?? off}
        </i>
      )
    })}
  </div>
)

/** Asks for a run of shifts and how far each next person is behind; fills the selection. */
export const PatternDialog = ({ looks, words, count, onFill, onClose }: PatternDialogProps) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const common = commonOf(looks, text.palette.off)
  const [typed, setTyped] = useState(common[0] ?? '')
  const [stagger, setStagger] = useState(0)
  const pattern = patternOf(typed, looks, words)
  return (
    <Modal
      open
      title={text.pattern.title}
      okText={text.pattern.fill}
      cancelText={text.pattern.cancel}
      okButtonProps={{ disabled: pattern === null }}
      onOk={() => (pattern === null ? undefined : onFill(pattern, stagger))}
      onCancel={onClose}
    >
      <div className="pattern-form">
        <label htmlFor="roster-pattern">{text.pattern.label}</label>
        <Input
          id="roster-pattern"
          value={typed}
          autoFocus
          status={pattern === null && typed.trim() !== '' ? 'error' : ''}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => (pattern === null ? undefined : onFill(pattern, stagger))}
        />
        <p className={pattern === null ? 'bad' : 'mute'}>
          {pattern === null ? text.pattern.unknown : text.pattern.hint(common[0] ?? text.palette.off)}
        </p>
        <div className="pattern-common" role="group" aria-label={text.pattern.common}>
          {common.map((run) => (
            <Button key={run} size="small" onClick={() => setTyped(run)}>
              {run}
            </Button>
          ))}
        </div>
        <label htmlFor="roster-stagger">{text.pattern.stagger}</label>
        <span>
          <InputNumber
            id="roster-stagger"
            size="small"
            min={0}
            max={30}
            value={stagger}
            onChange={(value) => setStagger(value ?? 0)}
          />{' '}
          {text.pattern.staggerDays}
        </span>
        {pattern === null ? null : <Preview pattern={pattern} looks={looks} off={text.palette.off} />}
        <p className="mute">{count === null ? text.pattern.whole : text.pattern.where(format.count(count))}</p>
      </div>
    </Modal>
  )
}
