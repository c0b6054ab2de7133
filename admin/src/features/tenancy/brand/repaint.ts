import { inkOn, parseHex, toHex } from '../../../lib/colour'
import type { Palette } from './brandDraft'

/**
 * A mail in other colours, at once: by the classes it carries for readers with a dark mode. What else the server makes of a palette,
 * so that every pair reads, comes with the mail it writes.
 */
export function repaint(mail: Document, { primary, background, surface, text }: Palette): void {
  const paint = mail.getElementById('paint') ?? mail.head.appendChild(mail.createElement('style'))
  paint.id = 'paint'
  const ink = toHex(inkOn(parseHex(primary) ?? [0, 0, 0]))
  paint.textContent = [
    `.ground,.ground td{background-color:${surface}!important}`,
    `.sheet{background-color:${background}!important}`,
    '.ground .sheet td{background-color:transparent!important}',
    `.ink{color:${text}!important}`,
    `.button{background-color:${primary}!important;color:${ink}!important}`,
  ].join('')
}

export function undoPaint(mail: Document): void {
  mail.getElementById('paint')?.remove()
}
