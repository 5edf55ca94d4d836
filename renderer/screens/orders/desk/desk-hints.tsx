import { Button, Modal } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import { reasonKeys } from './desk-keys.ts'

type Hint = readonly [keys: readonly string[], words: string]

const Keys = ({ keys }: { keys: readonly string[] }) =>
  keys.map((key) => (
    <kbd key={key} aria-hidden>
      {key}
    </kbd>
  ))

/** The desk's most used keys, always in sight, and the way to all of them. */
export const DeskHints = ({ onAll }: { onAll: () => void }) => {
  const text = useText().desk
  const hints: readonly Hint[] = [
    [['J', 'K'], text.keys.move],
    [['1', '2'], text.keys.choose],
    [['Enter'], text.keys.confirm],
  ]
  return (
    <div className="orders-hints mute" aria-label={text.keysLabel} role="note">
      {hints.map(([keys, words]) => (
        <span key={words}>
          <Keys keys={keys} />
          {words}
        </span>
      ))}
      <Button size="small" type="text" onClick={onAll}>
        {text.keysOpen}
        <kbd aria-hidden>?</kbd>
      </Button>
    </div>
  )
}

/** Every key of the desk and what it does. */
export const DeskKeys = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const text = useText().desk
  const { keys } = text
  const all: readonly Hint[] = [
    [['J', '↓'], keys.next],
    [['K', '↑'], keys.previous],
    [['1', '…', '9'], keys.choose],
    [['S'], keys.split],
    [['R'], keys.reason],
    [reasonKeys, keys.reasons],
    [['Enter'], keys.confirm],
    [['Ctrl+Enter'], keys.typing],
    [['U'], keys.takeBack],
    [['P'], keys.print],
    [['?'], keys.keys],
  ]
  return (
    <Modal title={text.keysLabel} open={isOpen} onCancel={onClose} footer={null} width={360} destroyOnHidden>
      <dl className="orders-keys">
        {all.map(([names, words]) => (
          <div key={names[0]}>
            <dt>
              <Keys keys={names} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
