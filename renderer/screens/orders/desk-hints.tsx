import { useText } from '#renderer/kit/language.tsx'

/** The desk's keys and what they do, always in sight. */
export const DeskHints = () => {
  const text = useText().orders.desk
  const hints: readonly (readonly [readonly string[], string])[] = [
    [['J', 'K'], text.keys.move],
    [['1', '2'], text.keys.choose],
    [['S'], text.keys.split],
    [['R'], text.keys.reason],
    [['Enter'], text.keys.confirm],
    [['Ctrl+Enter'], text.typingHint],
  ]
  return (
    <div className="orders-hints mute" aria-label={text.keysLabel} role="note">
      {hints.map(([keys, words]) => (
        <span key={words}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {words}
        </span>
      ))}
    </div>
  )
}
