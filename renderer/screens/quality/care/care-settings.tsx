import { useState } from 'react'
import { Button, Checkbox, Input, InputNumber, Segmented } from 'antd'
import type { ReturnRules } from '#shared/contract/quality-care.ts'
import type { RegisterSettings } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'

interface Draft {
  readonly settings: RegisterSettings
  readonly rules: ReturnRules
}

interface PartProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

const groups = [
  ['complaints', 'complaints'],
  ['reviews', 'reviews'],
  ['after-sales', 'afterSales'],
] as const

type Register = (typeof groups)[number][0]

const hoursBy = (register: Register): Readonly<Record<string, number>> => {
  const { due } = definitionOf(register)
  return due.rule === 'hours' ? due.hours : {}
}

const fieldOf = (register: Register): string => {
  const { due } = definitionOf(register)
  return due.rule === 'hours' ? due.by : ''
}

const HoursPart = ({ register, title, draft, onChange }: PartProps & { register: Register; title: string }) => {
  const text = useText()
  const words = wordsOf(text, register)
  const { settings } = draft
  return (
    <>
      <h4>{title}</h4>
      {Object.entries(hoursBy(register)).map(([value, usual]) => {
        const key = `${register}.${value}`
        const name = words.choices[fieldOf(register)]?.[value] ?? value
        const id = `care-hours-${register}-${value}`
        const set = (hours: number | null) =>
          onChange({ ...draft, settings: { ...settings, hours: { ...settings.hours, [key]: hours ?? usual } } })
        return (
          <div key={value} style={{ display: 'contents' }}>
            <label htmlFor={id}>{text.care.settings.hoursOf(name)}</label>
            <InputNumber
              id={id}
              size="small"
              min={1}
              max={8760}
              precision={0}
              value={settings.hours[key] ?? usual}
              onChange={set}
            />
          </div>
        )
      })}
    </>
  )
}

const payers = ['buyer', 'shop'] as const
const matters = ['mind', 'quality', 'signedUnchecked'] as const

const FreightPart = ({ draft, onChange }: PartProps) => {
  const text = useText().care.settings
  const { rules } = draft
  return (
    <>
      <h4>{text.freight}</h4>
      {matters.map((matter) => (
        <div key={matter} style={{ display: 'contents' }}>
          <span>{text.freights[matter]}</span>
          <Segmented
            size="small"
            aria-label={text.freights[matter]}
            value={rules.freight[matter]}
            options={payers.map((value) => ({ value, label: text.by[value] }))}
            onChange={(value) =>
              onChange({ ...draft, rules: { ...rules, freight: { ...rules.freight, [matter]: value } } })
            }
          />
        </div>
      ))}
    </>
  )
}

const switches = ['mustBeUnused', 'mustHavePackaging', 'acceptsCashOnDelivery'] as const

const RulesPart = ({ draft, onChange }: PartProps) => {
  const text = useText().care.settings
  const { rules } = draft
  const set = (changes: Partial<ReturnRules>) => onChange({ ...draft, rules: { ...rules, ...changes } })
  return (
    <section className="side-part care-rules" aria-label={text.returns}>
      <h3>{text.returns}</h3>
      <div className="care-hours">
        <label htmlFor="care-days">{text.days}</label>
        <InputNumber
          id="care-days"
          size="small"
          min={0}
          max={365}
          precision={0}
          value={rules.days}
          onChange={(days) => set({ days: days ?? 0 })}
        />
        <label htmlFor="care-back">{text.backWithinHours}</label>
        <InputNumber
          id="care-back"
          size="small"
          min={1}
          max={720}
          precision={0}
          value={rules.backWithinHours}
          onChange={(hours) => set({ backWithinHours: hours ?? 48 })}
        />
        <FreightPart draft={draft} onChange={onChange} />
      </div>
      {switches.map((name) => (
        <Checkbox key={name} checked={rules[name]} onChange={(event) => set({ [name]: event.target.checked })}>
          {text[name]}
        </Checkbox>
      ))}
      <label htmlFor="care-text">{text.text}</label>
      <Input.TextArea
        id="care-text"
        rows={4}
        maxLength={4000}
        value={rules.text}
        onChange={(event) => set({ text: event.target.value })}
      />
    </section>
  )
}

const SettingsForm = ({ kept, onClose }: { kept: Draft; onClose: () => void }) => {
  const text = useText().care.settings
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(kept)
  const save = async () => {
    if ((await act(call('registers.saveSettings', draft.settings))) === null) return
    if ((await act(call('quality.saveReturnRules', draft.rules), text.saved)) !== null) onClose()
  }
  return (
    <SidePanel
      title={text.title}
      isOpen
      onClose={onClose}
      width={480}
      actions={
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {text.save}
        </Button>
      }
    >
      <h3>{text.hours}</h3>
      <div className="care-hours">
        {groups.map(([register, title]) => (
          <HoursPart key={register} register={register} title={text[title]} draft={draft} onChange={setDraft} />
        ))}
      </div>
      <p className="mute">{text.hoursNote}</p>
      <RulesPart draft={draft} onChange={setDraft} />
    </SidePanel>
  )
}

/** Hours until a result, and the shop's rules for returns. */
export const CareSettings = ({ onClose }: { onClose: () => void }) => {
  const settings = useQuery('registers.settings', {}).value
  const rules = useQuery('quality.returnRules', {}).value
  return settings === null || rules === null ? null : <SettingsForm kept={{ settings, rules }} onClose={onClose} />
}
