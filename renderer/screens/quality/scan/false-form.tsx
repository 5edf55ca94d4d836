import { useState } from 'react'
import { Button, Input, Radio } from 'antd'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { useText } from '#renderer/kit/language.tsx'
import { phraseAround } from './scan-filter.ts'

/** How far a false hit is learnt. */
export interface FalseVerdict {
  readonly scope: 'this' | 'line' | 'phrase'
  readonly phrase: string
  readonly reason: string
}

interface FalseFormProps {
  readonly hit: ScanHit
  readonly isBusy: boolean
  readonly onSave: (verdict: FalseVerdict) => void
  readonly onCancel: () => void
}

const scopes = ['this', 'line', 'phrase'] as const

/** What is learnt from a false hit: nothing, the line or a phrase. Enter saves, Escape closes. */
export const FalseForm = ({ hit, isBusy, onSave, onCancel }: FalseFormProps) => {
  const words = useText().qualityScan.hit
  const [scope, setScope] = useState<FalseVerdict['scope']>('this')
  const [phrase, setPhrase] = useState(() => phraseAround(hit))
  const [reason, setReason] = useState('')
  return (
    <form
      className="scan-false"
      aria-label={words.scope}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ scope, phrase: scope === 'phrase' ? phrase : '', reason })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <b>{words.scope}</b>
      <Radio.Group
        aria-label={words.scope}
        value={scope}
        onChange={({ target }) => setScope(scopes.find((one) => one === target.value) ?? 'this')}
      >
        {scopes.map((value) => (
          <Radio key={value} value={value} autoFocus={value === 'this'}>
            {words.scopes[value]}
          </Radio>
        ))}
      </Radio.Group>
      {scope === 'phrase' ? (
        <label>
          <span className="mute">{words.phraseNote}</span>
          <Input
            size="small"
            aria-label={words.phrase}
            maxLength={200}
            value={phrase}
            onChange={({ target }) => setPhrase(target.value)}
          />
        </label>
      ) : null}
      <Input
        size="small"
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <span className="scan-buttons">
        <Button size="small" type="primary" htmlType="submit" loading={isBusy}>
          {words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </span>
    </form>
  )
}
