import { reportOf } from '../directory.js'
import { Icon } from './Icon.js'
import { useSpeech } from './surroundings.js'

interface Props {
  error: Error
  retry?: () => unknown
  /** One line under a list that is still there. */
  slim?: boolean
}

/** What went wrong, whose side it is on, and the way on. */
export function Notice({ error, retry, slim }: Props) {
  const { text } = useSpeech()
  const { code, requestId } = reportOf(error)
  const title = titleFor(code)
  return (
    <div class={slim ? 'notice slim' : 'notice'} part="notice" role="alert">
      <Icon name="alert" />
      <p class="notice-title">{text(title)}</p>
      <p>{text(`${title}Hint`)}</p>
      {retry && (
        <button type="button" class="button" part="button" onClick={() => void retry()}>
          {text('retry')}
        </button>
      )}
      {requestId && <p class="reference">{text('reference', { id: requestId })}</p>}
    </div>
  )
}

function titleFor(code: string) {
  switch (code) {
    case 'OFFLINE':
      return 'offline'
    case 'RATE_LIMITED':
      return 'busy'
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
    case 'BAD_USER_INPUT':
      return 'notHere'
    default:
      return 'unreachable'
  }
}
