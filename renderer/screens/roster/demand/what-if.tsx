import { Button, InputNumber } from 'antd'
import type { Staffing } from '#shared/contract/demand.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { percentOf } from './demand-words.ts'
import { boundsOf, clockOf, type Stretch } from './strip-selection.ts'

interface WhatIfProps {
  readonly staffing: Staffing
  readonly stretch: Stretch | null
  readonly people: number
  readonly onPeople: (people: number) => void
  readonly onClear: () => void
}

/** What a few people more or fewer in the chosen half-hours do to first replies. */
export const WhatIf = ({ staffing, stretch, people, onPeople, onClear }: WhatIfProps) => {
  const text = useText().rosterDemand
  const format = useFormat()
  if (stretch === null) return <p className="mute">{text.day.hint}</p>
  const [first, last] = boundsOf(stretch)
  const { whatIf } = staffing
  return (
    <div className="demand-what-if" role="group" aria-label={text.whatIf.title}>
      <strong>{text.whatIf.span(clockOf(first), clockOf(last + 1))}</strong>
      <InputNumber
        size="small"
        min={-20}
        max={20}
        value={people}
        aria-label={text.whatIf.people}
        changeOnWheel={false}
        onChange={(typed) => {
          if (typed !== null && Number.isInteger(typed) && Math.abs(typed) <= 20) onPeople(typed)
        }}
      />
      <span>{text.whatIf.change(String(Math.abs(people)), people < 0)}</span>
      <output>
        {whatIf === null
          ? ''
          : whatIf.changedRate === null
            ? text.whatIf.none
            : text.whatIf.answer(
                percentOf(whatIf.changedRateBefore, format),
                percentOf(whatIf.changedRate, format),
                percentOf(whatIf.rate, format),
              )}
      </output>
      <Button size="small" type="text" onClick={onClear}>
        {text.whatIf.clear}
      </Button>
    </div>
  )
}
