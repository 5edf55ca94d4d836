import type { ReactNode } from 'react'
import { Drawer } from 'antd'
import './kit.css'

interface SidePanelProps {
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: number
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A drawer at the right edge for one thing of the list behind it; Esc closes. `width` in pixels at zoom 100 %. */
export const SidePanel = ({ title, isOpen, onClose, width = 460, actions, children }: SidePanelProps) => (
  <Drawer
    title={title}
    open={isOpen}
    onClose={onClose}
    size={width}
    extra={actions}
    destroyOnHidden
    mask={{ blur: false }}
  >
    {children}
  </Drawer>
)
