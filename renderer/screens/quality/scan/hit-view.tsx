import { Button } from 'antd'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { HitForms } from './hit-forms.tsx'
import { MarkedLine } from './marked-line.tsx'
import { useHitWord } from './use-hit-word.ts'

interface HitViewProps {
  readonly hit: ScanHit
  readonly place: string
  readonly isBusy: boolean
  readonly onRight: () => void
  readonly onFalse: () => void
  readonly onBack: () => void
  readonly onOpen: () => void
}

const Head = ({ hit, place }: Pick<HitViewProps, 'hit' | 'place'>) => {
  const words = useText().qualityScan
  const format = useFormat()
  const word = useHitWord()(hit)
  const rule = hit.list === null ? words.rules[hit.rule] : `${words.rules[hit.rule]} · ${words.lists[hit.list]}`
  return (
    <header>
      <div>
        <b>{rule}</b> {word === '' ? null : <q>{word}</q>}{' '}
        <span className={`scan-severity is-${hit.severity}`}>{words.severity[hit.severity]}</span>
        <span className="mute scan-place">
          {place} <kbd title={words.hit.previous}>{words.hit.keys.previous}</kbd>{' '}
          <kbd title={words.hit.next}>{words.hit.keys.next}</kbd>
        </span>
      </div>
      <div className="mute">{[hit.name ?? hit.account, hit.shop, hit.buyer, format.moment(hit.at)].join(' · ')}</div>
    </header>
  )
}

const Lines = ({ hit }: { hit: ScanHit }) => (
  <ol className="scan-context">
    {hit.context.map(({ at, who, direction, text, isHit }, index) => (
      <li key={index} className={`is-${direction}${isHit ? ' is-hit' : ''}`}>
        <span className="mute">
          {at.slice(11)} {who}
        </span>
        <p>{isHit ? <MarkedLine text={text} marks={hit.word === '' ? [] : hit.marks} /> : text}</p>
      </li>
    ))}
  </ol>
)

/** One hit with the lines around it, and what can be said of it. */
export const HitView = ({ hit, place, isBusy, onRight, onFalse, onBack, onOpen }: HitViewProps) => {
  const words = useText().qualityScan.hit
  return (
    <section className="scan-hit" aria-label={words.title}>
      <Head hit={hit} place={place} />
      <Lines hit={hit} />
      <span className="scan-buttons">
        {hit.verdict === null ? (
          <>
            <Button size="small" onClick={onRight} disabled={isBusy} aria-keyshortcuts={words.keys.right}>
              {words.right} <kbd>{words.keys.right}</kbd>
            </Button>
            <Button size="small" onClick={onFalse} disabled={isBusy} aria-keyshortcuts={words.keys.false}>
              {words.false} <kbd>{words.keys.false}</kbd>
            </Button>
          </>
        ) : (
          <Button size="small" onClick={onBack} disabled={isBusy}>
            {words.back}
          </Button>
        )}
        <Button size="small" onClick={onOpen} aria-keyshortcuts={words.keys.open}>
          {words.open} <kbd>{words.keys.open}</kbd>
        </Button>
        <HitForms hit={hit} />
      </span>
    </section>
  )
}
