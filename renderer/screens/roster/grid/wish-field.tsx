import { useState } from 'react'
import { Button, InputNumber, Select } from 'antd'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { CellWord } from './cell-word.ts'
import type { MonthView } from './month-view.ts'
import type { ShiftLook } from './shift-look.ts'

interface WishFieldProps {
  readonly view: MonthView
  readonly looks: readonly ShiftLook[]
  readonly word: CellWord
}

const usualWeight = 1

/** What somebody wishes for a day and how much it weighs; kept at once by its button. */
export const WishField = ({ view, looks, word }: WishFieldProps) => {
  const text = useText().rosterGrid
  const { act, isBusy } = useAction()
  const kept = view.month.wishes.find(({ agent, date }) => agent === word.agent && date === word.date)
  const [shift, setShift] = useState<string | null>(kept?.shift ?? null)
  const [weight, setWeight] = useState(kept?.weight ?? usualWeight)
  const { agent, date } = word
  const save = () =>
    shift === null ? undefined : void act(call('roster.saveWish', { agent, date, shift, weight }), text.cell.wishSaved)
  const remove = async (): Promise<void> => {
    if ((await act(call('roster.removeWish', { agent, date }), text.cell.wishRemoved)) !== null) setShift(null)
  }
  return (
    <div className="wish-field">
      <Select
        size="small"
        aria-label={text.cell.wishShift}
        placeholder={text.cell.noWish}
        value={shift}
        onChange={setShift}
        options={[
          { value: 'off', label: text.palette.offName },
          ...looks.filter(({ isRetired }) => !isRetired).map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <label htmlFor="roster-wish-weight">{text.cell.weight}</label>
      <InputNumber
        id="roster-wish-weight"
        size="small"
        min={1}
        max={100}
        value={weight}
        onChange={(value) => setWeight(value ?? usualWeight)}
      />
      <Button size="small" disabled={shift === null} loading={isBusy} onClick={save}>
        {text.cell.saveWish}
      </Button>
      {kept === undefined ? null : (
        <Button size="small" onClick={() => void remove()}>
          {text.cell.removeWish}
        </Button>
      )}
    </div>
  )
}
