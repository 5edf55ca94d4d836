import { useState } from 'react'
import { AutoComplete, Button } from 'antd'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

interface FreeChangeProps {
  readonly isBusy: boolean
  readonly onOpen: (from: string, to: string) => void
}

const mostSigns = 8

/** A change of shift by the names of its shifts, whether there are shift kinds or not. A name of a kind stands for its code. */
export const FreeChange = ({ isBusy, onOpen }: FreeChangeProps) => {
  const text = useText().handovers.start
  const kinds = useQuery('roster.shiftKinds', {}).value ?? []
  const [change, setChange] = useState({ from: '', to: '' })
  const codeOf = (words: string): string => kinds.find(({ name }) => name === words.trim())?.code ?? words.trim()
  const [from, to] = [codeOf(change.from), codeOf(change.to)]
  const isSame = from !== '' && from === to
  const isReady = from !== '' && to !== '' && !isSame
  const field = (side: 'from' | 'to') => (
    <>
      <label htmlFor={`change-${side}`}>{text[side]}</label>
      <AutoComplete
        id={`change-${side}`}
        size="small"
        placeholder={text[side === 'from' ? 'fromHint' : 'toHint']}
        maxLength={mostSigns}
        value={change[side]}
        options={kinds.map(({ name }) => ({ value: name }))}
        onChange={(words: string | undefined) => setChange({ ...change, [side]: words ?? '' })}
      />
    </>
  )
  return (
    <form
      className="free-change"
      aria-label={text.free}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) onOpen(from, to)
      }}
    >
      <h3>{text.free}</h3>
      <p className="mute">{text.freeText}</p>
      <div className="free-fields">
        {field('from')}
        {field('to')}
        <Button htmlType="submit" size="small" disabled={!isReady || isBusy}>
          {text.write}
        </Button>
        {isSame ? <span className="bad">{text.same}</span> : null}
      </div>
    </form>
  )
}
