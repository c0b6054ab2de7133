import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Brand.module.css'
import type { PreviewProps } from './BrandPreview'

/** The widget's own element; `branding` is its door for a brand that is not saved yet. */
type Directory = HTMLElement & { branding?: unknown }

/** The real widget on an empty page of its own. */
export function WidgetPreview({ tenant, brand, scheme, phone }: PreviewProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const directory = useRef<Directory>(undefined)
  const [ready, setReady] = useState(false)

  const open = () => {
    const page = frame.current?.contentDocument
    if (!page) return
    const element = page.createElement('local-directory') as Directory
    element.setAttribute('tenant', tenant.slug)
    element.setAttribute('locale', tenant.locale)
    element.setAttribute('deep-link', 'off')
    const script = page.createElement('script')
    script.src = '/widget/v1.js'
    script.async = true
    page.body.replaceChildren(element, script)
    directory.current = element
    // Set before the element is known, the property would hide the widget's own: wait for it.
    void frame.current?.contentWindow?.customElements.whenDefined('local-directory').then(() => setReady(true))
  }
  useEffect(() => {
    const [element, page] = [directory.current, frame.current?.contentDocument]
    if (!element || !page || !ready) return
    const { logo, logoDark, font, radius, colorScheme, colors, darkColors } = brand
    element.setAttribute('theme', scheme)
    const logoUrl = logo?.url ?? null
    element.branding = { font, radius, colorScheme, colors, darkColors, logoUrl, logoDarkUrl: logoDark?.url ?? logoUrl }
    page.documentElement.style.colorScheme = scheme
    page.body.style.background = (scheme === 'dark' ? brand.darkColors : brand.colors).background
  }, [ready, brand, scheme])

  return (
    <div className={classes.stage}>
      <iframe
        ref={frame}
        className={classes.frame}
        data-phone={phone || undefined}
        title={t('brand.places.widget')}
        srcDoc={EMPTY}
        onLoad={open}
      />
    </div>
  )
}

const EMPTY =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:16px"></body></html>'
