import { Component, type ReactNode } from 'react'
import { Button } from 'antd'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'

const Crashed = ({ onRetry }: { onRetry: () => void }) => {
  const text = useText().app.crashed
  return (
    <EmptyNotice
      title={text.title}
      text={text.text}
      actions={
        <Button type="primary" onClick={onRetry}>
          {text.action}
        </Button>
      }
    />
  )
}

/** Keeps an error of one screen inside that screen: the others go on, and the user never sees a stack. */
export class Catch extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Crashed onRetry={() => this.setState({ hasFailed: false })} /> : this.props.children
  }
}
