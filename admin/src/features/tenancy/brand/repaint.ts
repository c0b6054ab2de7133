import { inkOn, parseHex, toHex } from '../../../lib/colour'
import type { Palette } from './brandDraft'

/**
 * A mail in other colours, at once: by the classes it carries for readers with a dark mode. What else the server makes of a palette,
 * so that every pair reads, comes with the mail it writes.
 */
export function repaint(mail: Document, { primary, background, surface, text }: Palette): void {
  // A page that is only just being read has no head yet; it is painted when it has loaded.
  const paint = mail.getElementById('paint') ?? mail.querySelector('head')?.appendChild(mail.createElement('style'))
  if (!paint) return
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
