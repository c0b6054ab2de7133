import type { Speech } from '../../speech.js'
import type { Mark, Pin } from './marks.js'

interface Ways {
  speech: Speech
  open(slug: string): void
  namesAt(mark: Mark): Promise<Pin[]>
}

/** What opens over a mark: name, kind, state and the way to the listing's page. Plain nodes, never markup from the server. */
export function pinPopup(mark: Mark, { speech, open, namesAt }: Ways): { box: HTMLElement; filled: Promise<void> } {
  const box = document.createElement('div')
  box.className = 'popup'
  box.dir = speech.dir
  const fill = (pins: Pin[]) => {
    box.replaceChildren(
      ...pins.map((pin) => {
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'popup-entry'
        button.append(line('strong', pin.name), line('small', factsOf(pin, speech)))
        button.addEventListener('click', () => open(pin.slug))
        return button
      }),
    )
  }
  if (mark.pins.length === mark.count) {
    fill(mark.pins)
    return { box, filled: Promise.resolve() }
  }
  box.append(line('small', speech.text('loading')))
  const filled = namesAt(mark).then(fill, () => box.replaceChildren(line('small', speech.text('unreachable'))))
  return { box, filled }
}

function factsOf(pin: Pin, speech: Speech): string {
  const state = pin.open === null ? null : speech.text(pin.open ? 'open' : 'closed')
  return [pin.category, state].filter(Boolean).join(' · ')
}

function line(tag: 'strong' | 'small', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.dir = 'auto'
  element.textContent = text
  return element
}
