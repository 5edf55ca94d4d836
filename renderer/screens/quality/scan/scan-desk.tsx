import { useState } from 'react'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { FalseForm, type FalseVerdict } from './false-form.tsx'
import { useHitKeys } from './hit-keys.ts'
import { HitView } from './hit-view.tsx'
import type { HitFilter } from './scan-filter.ts'
import { ScanHits } from './scan-hits.tsx'
import type { useHits } from './use-hits.ts'

interface ScanDeskProps {
  readonly hits: ReturnType<typeof useHits>
  readonly filter: HitFilter
  readonly onFilter: (changes: Readonly<Record<string, string | null>>) => void
}

const openChat = ({ shopId, buyerId, at }: ScanHit): void =>
  goTo('chats', { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at })

/** The place of the hit that is looked at; judging one that then leaves the list shows the one that comes up in its place. */
const usePlace = ({ rows, need }: ReturnType<typeof useHits>) => {
  const [chosen, setChosen] = useState(0)
  const place = Math.min(chosen, Math.max(0, rows.length - 1))
  const goToPlace = (next: number): void => {
    const inside = Math.max(0, Math.min(next, rows.length - 1))
    if (rows[inside] === undefined) need(inside, inside + 1)
    setChosen(inside)
  }
  return { place, hit: rows[place], goToPlace }
}

const useVerdicts = () => {
  const words = useText().qualityScan.hit
  const { act, isBusy } = useAction()
  const judge = async (hit: ScanHit, verdict: 'right' | 'false' | null, more: Partial<FalseVerdict>, said: string) =>
    (await act(call('quality.judge', { key: hit.key, verdict, ...more }), said)) !== null
  return {
    isBusy,
    right: (hit: ScanHit) => judge(hit, 'right', {}, words.judgedRight),
    wrong: (hit: ScanHit, more: FalseVerdict) => judge(hit, 'false', more, words.judgedFalse),
    back: (hit: ScanHit) => judge(hit, null, {}, words.takenBack),
  }
}

/** The list of hits beside the one that is looked at: J K go on, R and F judge, O opens the chat. */
export const ScanDesk = ({ hits, filter, onFilter }: ScanDeskProps) => {
  const words = useText().qualityScan.hit
  const format = useFormat()
  const { place, hit, goToPlace } = usePlace(hits)
  const { isBusy, right, wrong, back } = useVerdicts()
  const [judged, setJudged] = useState<string | null>(null)
  const isStaying = filter.state === null
  const goOn = (isDone: boolean): void => {
    if (isDone && isStaying) goToPlace(place + 1)
  }
  const sayRight = (): void => {
    if (hit?.verdict === null) void right(hit).then(goOn)
  }
  const sayFalse = (): void => {
    if (hit?.verdict === null) setJudged(hit.key)
  }
  useHitKeys({
    next: () => goToPlace(place + 1),
    previous: () => goToPlace(place - 1),
    right: sayRight,
    wrong: sayFalse,
    open: () => (hit === undefined ? undefined : openChat(hit)),
  })
  return (
    <div className="scan-desk">
      <ScanHits
        {...{ filter, onFilter, rows: hits.rows, onNeed: hits.need, chosen: hit?.key ?? null }}
        onChoose={(row) => goToPlace(hits.rows.indexOf(row))}
      />
      <div className="scan-side">
        {hit === undefined ? (
          <p className="mute">{words.choose}</p>
        ) : (
          <HitView
            {...{ hit, isBusy, onRight: sayRight, onFalse: sayFalse }}
            place={words.place(format.count(place + 1), format.count(hits.rows.length))}
            onBack={() => void back(hit)}
            onOpen={() => openChat(hit)}
          />
        )}
        {hit !== undefined && judged === hit.key ? (
          <FalseForm
            key={hit.key}
            hit={hit}
            isBusy={isBusy}
            onCancel={() => setJudged(null)}
            onSave={(verdict) =>
              void wrong(hit, verdict).then((isDone) => {
                if (isDone) setJudged(null)
                goOn(isDone)
              })
            }
          />
        ) : null}
      </div>
    </div>
  )
}
