import { mount, type Session } from './mount.js'
import { ownNonce } from './origin.js'
import { ATTRIBUTES, RESTARTING, readTheme } from './settings.js'
import { addSheet } from './sheets.js'
import browseCss from './styles/browse.css?inline'
import cardCss from './styles/card.css?inline'
import rootCss from './styles/root.css?inline'
import type { Branding } from './theme.js'

export const TAG = 'local-directory'

/** The widgets that are on the page now. */
export const living = new Set<LocalDirectoryElement>()

/** `<local-directory>`. It never throws into the page: what fails is shown inside and told by `ld:error`. */
export class LocalDirectoryElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES.flatMap((name) => [name, `data-${name}`])

  #session: Session | null = null
  #branding: Branding | null = null
  #restarting = false

  connectedCallback() {
    living.add(this)
    if (!this.#session) this.#start()
  }

  disconnectedCallback() {
    // A framework that moves the element takes it out and puts it back within one tick: that is not the end.
    queueMicrotask(() => {
      if (this.isConnected) return
      living.delete(this)
      this.#stop()
    })
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null) {
    if (!this.#session || before === after) return
    const plain = name.replace('data-', '')
    if (plain === 'theme') this.#session.wear(readTheme(after))
    if (plain === 'locale') this.#session.speak(after)
    if (!RESTARTING.includes(plain) || this.#restarting) return
    this.#restarting = true
    queueMicrotask(() => {
      this.#restarting = false
      if (!this.isConnected) return
      this.#stop()
      this.#start()
    })
  }

  /** A brand that is not saved yet, for a preview; null shows the saved one. */
  set branding(branding: Branding | null) {
    this.#branding = branding
    this.#session?.preview(branding)
  }

  get branding(): Branding | null {
    return this.#branding
  }

  /** Opens a listing by its slug; a launcher opens its dialog. */
  open(slug?: string) {
    this.#session?.open(slug)
  }

  /** Closes the open listing; a launcher closes its dialog. */
  close() {
    this.#session?.close()
  }

  #start() {
    try {
      if (!this.shadowRoot)
        addSheet(this.attachShadow({ mode: 'open' }), rootCss + browseCss + cardCss, this.nonce || ownNonce)
      if (!this.shadowRoot) return
      this.#session = mount(this, this.shadowRoot)
      if (this.#branding) this.#session.preview(this.#branding)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const detail = { code: 'INTERNAL', message, requestId: null }
      this.dispatchEvent(new CustomEvent('ld:error', { detail, bubbles: true, composed: true }))
    }
  }

  #stop() {
    this.#session?.dispose()
    this.#session = null
  }
}
