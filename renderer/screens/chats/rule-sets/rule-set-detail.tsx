import { Button, Space } from 'antd'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import type { EditKind } from './rule-set-form.ts'
import { ruleSentences, ruleSetDescription, ruleSetName } from './rule-set-words.ts'

/** A rule set in words: what it is for, and every rule as a sentence. */
export const RuleSetFacts = ({ ruleSet, isOwn }: { ruleSet: RuleSet; isOwn: boolean }) => {
  const text = useText().chats
  const format = useFormat()
  return (
    <div className="rule-set-facts">
      <h2>{text.ruleSets.versionOf(ruleSetName(ruleSet, text.ruleSets), ruleSet.from)}</h2>
      {isOwn ? <p>{text.ruleSets.isOwn}</p> : null}
      <p className="mute">{ruleSetDescription(ruleSet, text.ruleSets)}</p>
      <ul>
        {ruleSentences(ruleSet, text, format).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {ruleSet.waivedDates.length === 0 ? null : (
        <p className="mute">{ruleSet.waivedDates.map((day) => format.date(day)).join(text.ruleSets.separator)}</p>
      )}
      {ruleSet.listedBuyers.length === 0 ? null : (
        <p className="mute">{ruleSet.listedBuyers.join(text.ruleSets.separator)}</p>
      )}
    </div>
  )
}

interface RuleSetDetailProps {
  /** null: closed */
  readonly ruleSet: RuleSet | null
  readonly isOwn: boolean
  readonly onClose: () => void
  readonly onEdit: (kind: EditKind, ruleSet: RuleSet) => void
}

/** One version at the right edge, with what can be done with it. */
export const RuleSetDetail = ({ ruleSet, isOwn, onClose, onEdit }: RuleSetDetailProps) => {
  const text = useText().chats.ruleSets
  const { act, isBusy } = useAction()
  const setOwn = (own: RuleSet) =>
    void act(call('settings.change', { ruleSet: own.id }), text.setOwnDone(ruleSetName(own, text)))
  return (
    <SidePanel
      isOpen={ruleSet !== null}
      onClose={onClose}
      width={560}
      title={text.panel}
      actions={
        ruleSet === null ? null : (
          <Space>
            {isOwn ? null : (
              <Button loading={isBusy} onClick={() => setOwn(ruleSet)}>
                {text.setOwn}
              </Button>
            )}
            <Button onClick={() => onEdit('copy', ruleSet)}>{text.copy}</Button>
            <Button type="primary" onClick={() => onEdit('change', ruleSet)}>
              {text.change}
            </Button>
          </Space>
        )
      }
    >
      {ruleSet === null ? null : <RuleSetFacts ruleSet={ruleSet} isOwn={isOwn} />}
    </SidePanel>
  )
}
