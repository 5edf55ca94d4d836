import { Button } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import type { KeptDraft } from './use-kept-draft.ts'

/** One quiet line about what was kept: found again, something else unfinished, or not kept yet. */
export const DraftNotice = ({ kept }: { kept: KeptDraft }) => {
  const text = useText().registers.form
  return (
    <>
      {kept.isFound ? (
        <p className="register-kept" role="status">
          {text.found}{' '}
          <Button size="small" type="link" onClick={kept.clear}>
            {text.clear}
          </Button>
        </p>
      ) : null}
      {kept.other === null ? null : (
        <p className="register-kept" role="status">
          {text.other}{' '}
          <Button size="small" type="link" onClick={kept.putBack}>
            {text.putBack}
          </Button>
          <Button size="small" type="link" onClick={kept.forgetOther}>
            {text.forgetOther}
          </Button>
        </p>
      )}
      {kept.keeping === 'kept' ? null : (
        <p className="warn" role="status">
          {text[kept.keeping]}
        </p>
      )}
    </>
  )
}
