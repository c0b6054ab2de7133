/** A style sheet inside one shadow root whose text may change. */
export interface Sheet {
  set(css: string): void
  remove(): void
}

/**
 * Constructable style sheets, which no `style-src` policy can refuse; where a browser lacks them, a `<style>` element that
 * carries the page's nonce.
 */
export function addSheet(root: ShadowRoot, css: string, nonce: string): Sheet {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return {
      set: (text) => sheet.replaceSync(text),
      remove: () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
      },
    }
  }
  const style = document.createElement('style')
  if (nonce) style.nonce = nonce
  style.textContent = css
  root.append(style)
  return {
    set: (text) => {
      style.textContent = text
    },
    remove: () => style.remove(),
  }
}
