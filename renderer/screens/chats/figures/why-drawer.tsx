import { useState } from 'react'
import { Button } from 'antd'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { Figures, FigureScope, Why, WhyItem } from '#shared/contract/service-figures.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { coverageWords } from './figures-small-words.ts'
import type { WhyQuestion } from './figures-route.ts'
import { sampleOf } from './figures-values.ts'
import { binText, figureName, figureText, keyText, spanText } from './figures-words.ts'
import { ruleSentences, ruleSetName } from '../rule-sets/rule-set-words.ts'
import { useAgentNames } from './use-agent-names.ts'
import { useWhyPages, type WhyInput } from './use-why-pages.ts'
import { WhyChat } from './why-chat.tsx'
import { WhyList } from './why-list.tsx'
import { equationText, isMiddle } from './why-words.ts'
import './why.css'

interface WhyDrawerProps {
  readonly scope: FigureScope
  /** null: closed */
  readonly why: WhyQuestion | null
  /** the version that is applied; null while it is not known */
  readonly ruleSet: RuleSet | null
  readonly onClose: () => void
  readonly onRules: () => void
}

/** Why this figure: what it is, its rules in words, its sum, and everything behind it down to the very words of a chat. */
export const WhyDrawer = ({ scope, why, ruleSet, onClose, onRules }: WhyDrawerProps) => {
  const text = useText().chats.why
  const named = useAgentNames()
  const [opened, setOpened] = useState<{ readonly of: WhyQuestion; readonly item: WhyItem } | null>(null)
  const key = JSON.stringify([scope, why])
  const item = opened !== null && JSON.stringify([scope, opened.of]) === key ? opened.item : null
  const back = () => setOpened(null)
  return (
    <SidePanel
      isOpen={why !== null}
      onClose={item === null ? onClose : back}
      width={860}
      title={item === null ? text.title : text.chat(named(item.agent), item.buyer)}
      actions={
        item === null ? null : (
          <Button size="small" onClick={back}>
            {text.back}
          </Button>
        )
      }
    >
      {why === null ? null : (
        <>
          <div className={item === null ? 'why' : 'why is-behind'}>
            <WhyBody
              key={key}
              input={{ ...scope, figure: why.figure, row: why.row, seconds: why.seconds ?? null }}
              ruleSet={ruleSet}
              isInFront={item === null}
              onRules={onRules}
              onOpen={(chosen) => setOpened({ of: why, item: chosen })}
            />
          </div>
          {item?.chat ? <WhyChat chat={item.chat} /> : null}
        </>
      )}
    </SidePanel>
  )
}

interface WhyBodyProps {
  readonly input: WhyInput
  readonly ruleSet: RuleSet | null
  readonly isInFront: boolean
  readonly onRules: () => void
  readonly onOpen: (item: WhyItem) => void
}

const WhyBody = ({ input, ruleSet, isInFront, onRules, onOpen }: WhyBodyProps) => {
  const { first, items, need } = useWhyPages(input)
  return (
    <QueryView query={first}>
      {(why) => (
        <>
          <WhyHead why={why} input={input} ruleSet={ruleSet} onRules={onRules} />
          <WhyList why={why} items={items} input={input} isInFront={isInFront} onNeed={need} onOpen={onOpen} />
        </>
      )}
    </QueryView>
  )
}

interface WhyHeadProps {
  readonly why: Why
  readonly input: WhyInput
  readonly ruleSet: RuleSet | null
  readonly onRules: () => void
}

/** The figure with its sum, and the rules it was counted by, in words. */
export const WhyHead = ({ why, input, ruleSet, onRules }: WhyHeadProps) => {
  const text = useText().chats
  const format = useFormat()
  const { row, agent } = input
  const beside = useFiguresBeside(input)
  const named = useAgentNames()
  const rowWords = row === null ? '' : row.by === 'agent' ? named(row.key) : keyText(row.by, row.key, text, format)
  const bin = input.seconds ? binText(input.seconds, text, format) : ''
  const who = [agent === null ? '' : named(agent), rowWords, bin].filter(Boolean).join(' · ') || text.why.everybody
  const name = figureName(why.figure, text, format, why.rules.limitSeconds)
  return (
    <header className="why-head">
      <h2>
        {text.why.of(name, who)} <b>{figureText(why.value, why.figure, format)}</b>
      </h2>
      <p className="mute">
        {spanText(input, text, format)} · {text.formulas[why.figure]}
      </p>
      <p className="why-equation">
        {equationText(why, beside === null ? null : sampleOf(beside, why.figure), text, format)}
        {why.figure === 'conversion' && beside !== null ? (
          <small className="mute">{coverageWords(beside, text)}</small>
        ) : null}
      </p>
      <details>
        <summary>
          {text.why.rules(ruleSetName(why.rules, text.ruleSets), why.rules.from)}
          <Button type="link" size="small" onClick={onRules}>
            {text.why.change}
          </Button>
        </summary>
        {ruleSet === null ? null : (
          <ul>
            {ruleSentences(ruleSet, text, format).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </details>
    </header>
  )
}

/** The figures of the row a why is about, where the why alone does not say enough; null while they are read, or are not needed. */
const useFiguresBeside = ({ figure, row, seconds: _seconds, ...scope }: WhyInput): Figures | null => {
  const isNeeded = figure === 'conversion' || isMiddle(figure)
  const asked = useQuery('chats.figures', isNeeded ? { ...scope, by: row?.by ?? 'total' } : null)
  if (row === null) return asked.value?.total ?? null
  return asked.value?.rows.find(({ key }) => key === row.key)?.figures ?? null
}
