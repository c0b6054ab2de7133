import { Component, type ComponentChildren } from 'preact'
import { Notice } from './Notice.js'

interface Props {
  children: ComponentChildren
  onError: (error: Error) => void
  again: () => void
}

/** A fault of ours stays inside the widget: the page around it never hears more than an event. */
export class Shield extends Component<Props, { error: Error | null }> {
  override state = { error: null }

  override componentDidCatch(error: Error) {
    this.setState({ error })
    this.props.onError(error)
  }

  override render({ children, again }: Props, { error }: { error: Error | null }) {
    if (!error) return children
    return (
      <Notice
        error={error}
        retry={() => {
          this.setState({ error: null })
          again()
        }}
      />
    )
  }
}
