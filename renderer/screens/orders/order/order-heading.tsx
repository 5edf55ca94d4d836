import { Button } from 'antd'
import { CopyOutlined } from '@ant-design/icons'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useOutside } from '#renderer/kit/outside.tsx'

/** An order's number, whole and selectable, with a button that copies it, and its shop. */
export const OrderHeading = ({ row }: { row: OrderWithAttribution }) => {
  const text = useText().orders.panel
  const { copyText } = useOutside()
  return (
    <div className="orders-heading">
      <span className="orders-number">{row.order.orderNo}</span>
      <Button
        size="small"
        type="text"
        icon={<CopyOutlined />}
        aria-label={text.copyNumber}
        title={text.copyNumber}
        onClick={() => void copyText(row.order.orderNo)}
      />
      <span className="mute">{row.order.shop}</span>
    </div>
  )
}
