import { Fragment } from 'react'
import { Button, Input, InputNumber, Segmented, Select } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { isScoreFigure, scoreDimensions, scoreFigureCodes, scoreFigureOf } from '#shared/kit/score-figures.ts'
import { useText } from '#renderer/kit/language.tsx'
import { FigureInput } from './schemes-figure-input.tsx'
import { figureChoice, unitOf } from './schemes-figures.ts'
import { isLessBetter, nextKey, withRow, withoutRow, type BandDraft, type ItemDraft } from './schemes-form.ts'
import type { SchemeProblems } from './schemes-problems.ts'
import './schemes.css'

interface ItemProps {
  readonly row: number
  readonly item: ItemDraft
  readonly problems: SchemeProblems
  readonly onChange: (item: ItemDraft) => void
  readonly onRemove: (() => void) | null
}

const Problem = ({ problems, place }: { problems: SchemeProblems; place: string }) => {
  const text = useText().plans.scheme.problems
  const problem = problems.get(place)
  return problem === undefined ? null : (
    <span className="scheme-problem" role="alert">
      {text[problem]}
    </span>
  )
}

// Values of another unit mean nothing for the new figure; a change inside the same unit keeps them.
const withFigure = (item: ItemDraft, figure: string): ItemDraft =>
  unitOf(item.figure) === unitOf(figure)
    ? { ...item, figure }
    : { ...item, figure, full: null, zero: null, bands: item.bands.map((band) => ({ ...band, value: null })) }

type HeadProps = Omit<ItemProps, 'problems'>

const FigureChoice = ({ row, item, onChange }: Omit<HeadProps, 'onRemove'>) => {
  const words = useText()
  const text = words.plans.scheme.form
  if (item.kind === 'judged')
    return (
      <Input
        aria-label={text.title(row)}
        value={item.title}
        onChange={(event) => onChange({ ...item, title: event.target.value })}
        maxLength={40}
        placeholder={text.titleHint}
      />
    )
  const codes: string[] = [...scoreFigureCodes]
  if (item.figure !== '' && !isScoreFigure(item.figure)) codes.push(item.figure)
  const groups = scoreDimensions.map((dimension) => ({
    label: text.dimensions[dimension],
    options: codes
      .filter((code) => scoreFigureOf(code).dimension === dimension)
      .map((code) => ({ value: code, label: figureChoice(code, words) })),
  }))
  return (
    <Select<string>
      aria-label={text.figure(row)}
      value={item.figure === '' ? null : item.figure}
      onChange={(figure) => onChange(withFigure(item, figure))}
      options={groups}
      placeholder={text.figureTitle}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

const ItemHead = ({ row, item, onChange, onRemove }: HeadProps) => {
  const text = useText().plans.scheme.form
  return (
    <div className="scheme-item-head">
      <FigureChoice row={row} item={item} onChange={onChange} />
      <InputNumber
        aria-label={text.weight(row)}
        value={item.weight}
        onChange={(weight) => onChange({ ...item, weight })}
        min={0}
        max={100}
        precision={2}
        controls={false}
        placeholder={text.weightTitle}
        style={{ width: '100%' }}
      />
      <Segmented<ItemDraft['kind']>
        aria-label={text.kind(row)}
        value={item.kind}
        onChange={(kind) => onChange({ ...item, kind })}
        options={(['bands', 'linear', 'judged'] as const).map((kind) => ({ value: kind, label: text.kinds[kind] }))}
      />
      {onRemove === null ? (
        <span />
      ) : (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text.removeItem(row)}
          onClick={onRemove}
        />
      )}
    </div>
  )
}

interface BandProps {
  readonly row: number
  readonly number: number
  readonly item: ItemDraft
  readonly band: BandDraft
  readonly onChange: (band: BandDraft) => void
  readonly onRemove: (() => void) | null
}

const Band = ({ row, number, item, band, onChange, onRemove }: BandProps) => {
  const text = useText().plans.scheme.form
  return (
    <>
      <span>{isLessBetter(item) ? text.atMost : text.atLeast}</span>
      <FigureInput
        figure={item.figure}
        label={text.bandValue(row, number)}
        value={band.value}
        onChange={(value) => onChange({ ...band, value })}
      />
      <span>→</span>
      <InputNumber
        aria-label={text.bandScore(row, number)}
        value={band.score}
        onChange={(score) => onChange({ ...band, score })}
        min={0}
        max={100}
        controls={false}
        suffix={text.score}
        style={{ width: '100%' }}
      />
      {onRemove === null ? (
        <span />
      ) : (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text.removeBand(row, number)}
          onClick={onRemove}
        />
      )}
    </>
  )
}

const Bands = ({ row, item, problems, onChange }: Omit<ItemProps, 'onRemove'>) => {
  const text = useText().plans.scheme.form
  const add = () =>
    onChange({ ...item, bands: [...item.bands, { key: nextKey(item.bands), value: null, score: null }] })
  return (
    <div className="scheme-bands">
      <span className="scheme-hint scheme-direction">{isLessBetter(item) ? text.lessIsBetter : text.moreIsBetter}</span>
      {item.bands.map((band, index) => (
        <Fragment key={band.key}>
          <Band
            row={row}
            number={index + 1}
            item={item}
            band={band}
            onChange={(changed) => onChange({ ...item, bands: withRow(item.bands, changed) })}
            onRemove={
              item.bands.length === 1 ? null : () => onChange({ ...item, bands: withoutRow(item.bands, band.key) })
            }
          />
          <Problem problems={problems} place={`item ${item.key} band ${band.key}`} />
        </Fragment>
      ))}
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined />}
        aria-label={text.addBand(row)}
        disabled={item.bands.length >= 20}
        onClick={add}
      />
    </div>
  )
}

const Linear = ({ row, item, onChange }: Omit<ItemProps, 'onRemove' | 'problems'>) => {
  const text = useText().plans.scheme.form
  return (
    <div className="scheme-linear">
      <span>{text.full}</span>
      <FigureInput
        figure={item.figure}
        label={text.fullOf(row)}
        value={item.full}
        onChange={(full) => onChange({ ...item, full })}
      />
      <span>{text.zero}</span>
      <FigureInput
        figure={item.figure}
        label={text.zeroOf(row)}
        value={item.zero}
        onChange={(zero) => onChange({ ...item, zero })}
      />
      <span className="scheme-hint">{text.linearHint}</span>
    </div>
  )
}

/** One item of a scheme: its figure, its weight, and how values become points. */
export const SchemeItem = (props: ItemProps) => {
  const { row, item, problems } = props
  const text = useText().plans.scheme.form
  return (
    <div className="scheme-item" role="group" aria-label={`${text.items} ${row}`}>
      <ItemHead {...props} />
      <Problem problems={problems} place={`item ${item.key}`} />
      {item.kind === 'bands' ? (
        <Bands {...props} />
      ) : item.kind === 'linear' ? (
        <Linear {...props} />
      ) : (
        <p className="scheme-hint">{text.judgedHint}</p>
      )}
    </div>
  )
}
