import { useState } from 'react'
import { Button, Input } from 'antd'
import type { QualityScore } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { useText } from '#renderer/kit/language.tsx'
import { draftOfScore, marksOf, missingIn } from './desk-draft.ts'
import { DeskForm, DeskTotal } from './desk-form.tsx'

/** A given score put right by its own form: the old one stays readable, and a reason is asked for. */
export const CorrectScore = ({ score, onSaved }: { score: QualityScore; onSaved: (id: number) => void }) => {
  const text = useText().qualityScores.desk
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(() => draftOfScore(score))
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { form } = score
  const isMissing = missingIn(form, draft).length > 0
  const save = async () => {
    setIsTried(true)
    if (isBusy || isMissing || reason.trim() === '') return
    const { comment, improvement } = draft
    const input = { id: score.id, marks: marksOf(form, draft), comment, improvement, reason }
    const result = await call('quality.correctScore', input)
    const done = result.ok ? text.saved(pointsText(result.value.score)) : undefined
    const corrected = await act(Promise.resolve(result), done)
    if (corrected !== null) onSaved(corrected.id)
  }
  useShortcut('enter', () => void save())
  return (
    <>
      <DeskForm form={form} draft={draft} hits={[]} isTried={isTried} onChange={setDraft} />
      <Input
        aria-label={text.reason}
        placeholder={text.reason}
        maxLength={500}
        {...(isTried && reason.trim() === '' ? { status: 'error' as const } : {})}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="score-foot">
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {text.saveCorrection}
        </Button>
        <DeskTotal form={form} draft={draft} />
        {isTried && (isMissing || reason.trim() === '') ? (
          <span className="bad" role="alert">
            {isMissing ? text.missing : text.missingReason}
          </span>
        ) : null}
      </div>
    </>
  )
}
