import type { Speech } from '../../speech.js'
import type { Pin } from './clusters.js'

/** What opens over a pin: name, kind, state and the way to the listing's page. Plain nodes, never markup from the server. */
export function pinPopup(pins: Pin[], speech: Speech, open: (slug: string) => void): HTMLElement {
  const box = document.createElement('div')
  box.className = 'popup'
  box.dir = speech.dir
  for (const pin of pins.slice(0, 30)) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'popup-entry'
    button.append(line('strong', pin.name), line('small', factsOf(pin, speech)))
    button.addEventListener('click', () => open(pin.slug))
    box.append(button)
  }
  return box
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
