import { useState } from 'react'
import { Button } from 'antd'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MaskingSwitches, maskedKinds } from '#renderer/kit/masking-switches.tsx'

/** What is masked before it is kept, in one line; the switches open in place. */
export const MaskingLine = () => {
  const { imports, settings: words } = useText()
  const settings = useQuery('settings.get', {})
  const { act } = useAction()
  const [isOpen, setIsOpen] = useState(false)
  if (settings.value === null) return null
  const { masking } = settings.value
  const kinds = maskedKinds(masking).map((kind) => words.general.maskingKinds[kind])
  return (
    <section className="imports-masking" aria-label={words.general.masking}>
      <span className="mute">
        {kinds.length === 0 ? imports.masking.none : imports.masking.some(kinds.join(imports.listSeparator))}
      </span>
      <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? imports.masking.done : imports.masking.change}
      </Button>
      {isOpen && (
        <MaskingSwitches
          value={masking}
          onChange={(changed) => void act(call('settings.change', { masking: changed }), words.saved)}
        />
      )}
    </section>
  )
}
