import { Button } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import { failureText } from '#shared/text/failure-text.ts'
import { useText } from './language.tsx'
import './kit.css'

/** What happened, what is safe and what to do, in the language of the window. */
export const FailureNotice = ({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) => {
  const text = useText()
  const { happened, safe, next } = failureText(text, failure)
  return (
    <div className="failure-notice" role="alert" data-failure={failure.code}>
      <p className="failure-happened">{happened}</p>
      <p>
        <span className="mute">{text.kit.failure.safe}</span>
        {safe}
      </p>
      <p>
        <span className="mute">{text.kit.failure.next}</span>
        {next}
      </p>
      {onRetry === undefined ? null : (
        <Button size="small" onClick={onRetry}>
          {text.kit.retry}
        </Button>
      )}
    </div>
  )
}
