import { TAG } from './element.js'
import { ATTRIBUTES } from './settings.js'

/**
 * The tag as the whole installation: the widget stands where the script stands, or in `data-target`. The attributes are
 * those of the element, written with `data-`. A tag without tenant and key only brings the element.
 */
export function mountScriptTag(script: HTMLScriptElement | null): void {
  if (!script || 'mounted' in script.dataset) return
  if (!script.dataset.tenant && !script.dataset.key) return
  script.dataset.mounted = ''
  const element = document.createElement(TAG)
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`)
    if (value !== null) element.setAttribute(name, value)
  }
  const place = () => {
    const target = script.dataset.target && document.querySelector(script.dataset.target)
    if (target) target.append(element)
    else if (script.closest('head')) document.body.append(element)
    else script.after(element)
  }
  // In the head, or with a target further down, the place does not exist yet while the page is still being read.
  const later = document.readyState === 'loading' && (script.dataset.target || script.closest('head'))
  if (later) document.addEventListener('DOMContentLoaded', place, { once: true })
  else place()
}
