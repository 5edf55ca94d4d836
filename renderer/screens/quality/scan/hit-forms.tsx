import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { useText } from '#renderer/kit/language.tsx'
import { newEntryHref } from '#renderer/registers/route-preset.ts'
import { problemOf, warningOf } from './hit-told.ts'
import { useHitWord } from './use-hit-word.ts'

/** What can be written of a hit: the forms open with whom, when and the line in them. */
export const HitForms = ({ hit }: { hit: ScanHit }) => {
  const { rules, lists, hit: words } = useText().qualityScan
  const word = useHitWord()(hit)
  const rule = hit.list === null ? rules[hit.rule] : lists[hit.list]
  const said = {
    matter: words.told(rule, word),
    proof: (line: string) => words.proof(hit.at.slice(0, 16), hit.shop, hit.buyer, line),
  }
  return (
    <>
      {hit.agent === null ? null : <a href={newEntryHref('warnings', warningOf(hit, said))}>{words.warning}</a>}
      <a href={newEntryHref('problems', problemOf(hit, said))}>{words.problem}</a>
    </>
  )
}
