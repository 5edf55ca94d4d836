import { useState } from 'react'
import { Segmented } from 'antd'
import { CheckCircleFilled } from '@ant-design/icons'
import type { Today } from '#shared/contract/performance.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useLanguage, useText } from '#renderer/kit/language.tsx'
import { stepsOf, type FirstStep } from './first-steps.ts'
import './first-run.css'

const LanguageChoice = ({ onChosen }: { onChosen: () => void }) => {
  const text = useText().settings.general
  const language = useLanguage()
  const { act } = useAction()
  return (
    <Segmented
      size="small"
      aria-label={text.language}
      value={language}
      options={[
        { value: 'zh-CN' as const, label: <span onClick={onChosen}>{text.languages['zh-CN']}</span> },
        { value: 'en' as const, label: <span onClick={onChosen}>{text.languages.en}</span> },
      ]}
      onChange={(chosen) => void act(call('settings.change', { language: chosen }))}
    />
  )
}

const Step = ({ step, number, onLanguage }: { step: FirstStep; number: number; onLanguage: () => void }) => {
  const text = useText().today.firstRun
  return (
    <li className={step.isDone ? 'first-step is-done' : 'first-step'}>
      {step.isDone ? <CheckCircleFilled aria-label={text.done} /> : <span className="first-number">{number}</span>}
      {step.screen === null || step.isDone ? (
        <span>{text[step.key]}</span>
      ) : (
        <a href={linkTo(step.screen, step.query)}>{text[step.key]}</a>
      )}
      {step.key === 'language' ? <LanguageChoice onChosen={onLanguage} /> : null}
    </li>
  )
}

/** The checklist of a first run: language, shop, people, shifts, import. It disappears with the last step. */
export const FirstRun = ({ today }: { today: Today }) => {
  const text = useText().today.firstRun
  const [isLanguageChosen, setIsLanguageChosen] = useState(false)
  return (
    <section className="today-panel" aria-label={text.title}>
      <h3>{text.title}</h3>
      <ol className="first-run">
        {stepsOf(today, isLanguageChosen).map((step, index) => (
          <Step key={step.key} step={step} number={index + 1} onLanguage={() => setIsLanguageChosen(true)} />
        ))}
      </ol>
    </section>
  )
}
