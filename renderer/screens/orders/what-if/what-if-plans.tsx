import { Button, Dropdown, Tooltip } from 'antd'
import { CloseOutlined, CopyOutlined, EditOutlined, PlusOutlined, SaveOutlined } from '@ant-design/icons'
import type { Plan } from '#shared/contract/plans.ts'
import { inOrder } from '#shared/rules/dated-versions.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { mostPlans, type TrialPlan } from './what-if-state.ts'
import { versionKey } from '../plans/plans-signing-versions.ts'
import { targetText } from '../plans/plans-target.ts'

interface PlansFieldProps {
  /** the kept versions */
  readonly kept: readonly Plan[]
  readonly plans: readonly TrialPlan[]
  readonly onAddKept: (plan: Plan) => void
  readonly onAddFile: () => void
  readonly onAddNew: () => void
  readonly onEdit: (entry: TrialPlan) => void
  readonly onCopy: (entry: TrialPlan) => void
  readonly onSave: (entry: TrialPlan) => void
  readonly onRemove: (entry: TrialPlan) => void
}

const AddPlan = ({ kept, plans, onAddKept, onAddFile, onAddNew }: PlansFieldProps) => {
  const text = useText().plans
  const format = useFormat()
  const isFull = plans.length >= mostPlans
  const choices = inOrder(kept).map((plan) => ({
    key: versionKey(plan),
    label: `${plan.name} · ${format.month(plan.from)} · ${targetText(plan, text)}`,
    onClick: () => onAddKept(plan),
  }))
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={isFull}
        menu={{
          items: [
            ...(choices.length === 0
              ? []
              : [{ key: 'kept', type: 'group' as const, label: text.whatIf.addKept, children: choices }]),
            { type: 'divider' as const },
            { key: 'new', label: text.whatIf.addNew, onClick: onAddNew },
            { key: 'file', label: text.whatIf.addFile, onClick: onAddFile },
          ],
        }}
      >
        <Button size="small" icon={<PlusOutlined />}>
          {text.whatIf.add}
        </Button>
      </Dropdown>
      {isFull ? <span className="mute">{text.whatIf.full(format.count(mostPlans))}</span> : null}
    </>
  )
}

const TrialEntry = ({ entry, onEdit, onCopy, onSave, onRemove, plans }: PlansFieldProps & { entry: TrialPlan }) => {
  const text = useText().plans
  const format = useFormat()
  const { name, from } = entry.plan
  const acts = [
    { label: text.whatIf.change(name), icon: <EditOutlined />, act: onEdit, isOff: false },
    { label: text.whatIf.copy(name), icon: <CopyOutlined />, act: onCopy, isOff: plans.length >= mostPlans },
    { label: text.whatIf.toFile(name), icon: <SaveOutlined />, act: onSave, isOff: false },
    { label: text.whatIf.remove(name), icon: <CloseOutlined />, act: onRemove, isOff: false },
  ]
  return (
    <li>
      <strong>{name}</strong>
      <span className="mute">
        {format.month(from)} · {targetText(entry.plan, text)} · {text.whatIf.kinds[entry.kind]}
      </span>
      <span>
        {acts.map(({ label, icon, act, isOff }) => (
          <Tooltip key={label} title={label} placement="left" mouseEnterDelay={0.5}>
            <Button
              type="text"
              size="small"
              icon={icon}
              aria-label={label}
              disabled={isOff}
              onClick={() => act(entry)}
            />
          </Tooltip>
        ))}
      </span>
    </li>
  )
}

/** The plans to compare, each to be changed on the spot, and where further ones come from. */
export const PlansField = (props: PlansFieldProps) => {
  const text = useText().plans.whatIf
  return (
    <div className="what-if-plans" role="group" aria-label={text.plans}>
      <ul>
        {props.plans.map((entry) => (
          <TrialEntry key={entry.id} {...props} entry={entry} />
        ))}
      </ul>
      <div className="what-if-line">
        <AddPlan {...props} />
      </div>
    </div>
  )
}
