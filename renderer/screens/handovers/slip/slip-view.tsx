import { useMemo, useState } from 'react'
import { Button, Segmented } from 'antd'
import { FilePdfOutlined, LeftOutlined, PrinterOutlined } from '@ant-design/icons'
import type { Handover } from '#shared/contract/handovers.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { HandoverSlip, type SlipSize } from '#renderer/print/handover-slip.tsx'
import { paperNames } from '#renderer/print/paper-names.ts'
import { openHandover } from '../handovers-route.ts'
import { useSlipOutput } from './use-slip-output.ts'
import './slip.css'

/** The slip at true size, on A5 or A4, to print or to save. */
export const SlipView = ({ id, handover }: { id: number; handover: Handover }) => {
  const text = useText().handovers.slip
  const [size, setSize] = useState<SlipSize>('A5')
  const output = useSlipOutput(handover, size)
  const people = useQuery('people.list', {}).value
  const kinds = useQuery('roster.shiftKinds', {}).value
  const onPaper = useMemo(() => paperNames(people ?? [], kinds ?? []), [people, kinds])
  return (
    <div className="slip-view" role="region" aria-label={text.region}>
      <div className="slip-toolbar">
        <Button size="small" icon={<LeftOutlined />} onClick={() => openHandover(id)}>
          {text.back}
        </Button>
        <Segmented<SlipSize>
          size="small"
          aria-label={text.size}
          value={size}
          onChange={setSize}
          options={[
            { value: 'A5', label: text.sizes.A5 },
            { value: 'A4', label: text.sizes.A4 },
          ]}
        />
        <span className="slip-actions">
          <Button type="primary" icon={<PrinterOutlined />} autoFocus disabled={output.isBusy} onClick={output.print}>
            {text.print}
          </Button>
          <Button icon={<FilePdfOutlined />} disabled={output.isBusy} onClick={output.savePdf}>
            {text.pdf}
          </Button>
        </span>
      </div>
      {output.isBusy ? <p role="status">{text.printing}</p> : null}
      {output.saved === null ? null : (
        <p role="status">
          {output.saved.words}{' '}
          <Button size="small" onClick={() => output.reveal(output.saved?.path ?? '')}>
            {text.reveal}
          </Button>
        </p>
      )}
      <div className="slip-preview" role="region" aria-label={text.preview} tabIndex={0}>
        <HandoverSlip value={handover} names={onPaper} size={size} />
      </div>
    </div>
  )
}
