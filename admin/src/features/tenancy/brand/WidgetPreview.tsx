import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Brand.module.css'
import type { PreviewProps } from './BrandPreview'
import { attributesOf, isUnfinished } from './embed'

/** The widget's own element; `branding` is its door for a brand that is not saved yet. */
type Directory = HTMLElement & { branding?: unknown }

/** The real widget on an empty page of its own. */
export function WidgetPreview({ tenant, brand, embed, scheme, phone }: PreviewProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const directory = useRef<Directory>(undefined)
  const [ready, setReady] = useState(false)

  const open = () => {
    const page = frame.current?.contentDocument
    if (!page) return
    const element = page.createElement('local-directory') as Directory
    dress(element, worn(tenant, embed))
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
    const theme = embed.theme === 'light' || embed.theme === 'dark' ? embed.theme : scheme
    dress(element, { ...worn(tenant, embed), theme })
    const logoUrl = logo?.url ?? null
    element.branding = { font, radius, colorScheme, colors, darkColors, logoUrl, logoDarkUrl: logoDark?.url ?? logoUrl }
    page.documentElement.style.colorScheme = theme
    page.body.style.background = (theme === 'dark' ? brand.darkColors : brand.colors).background
  }, [ready, brand, scheme, embed, tenant])

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
      {isUnfinished(embed) && <p className={classes.unfinished}>{t('embed.noneChosen')}</p>}
    </div>
  )
}

/**
 * As the tag says: in the tenant's language where it leaves that to the page, and without a theme, which the preview's own light and
 * dark stand for.
 */
function worn(tenant: PreviewProps['tenant'], embed: PreviewProps['embed']): Record<string, string> {
  const said = attributesOf(tenant.slug, embed).filter(([name]) => name !== 'theme' && name !== 'datalayer')
  return Object.fromEntries([['locale', tenant.locale], ...said, ['deep-link', 'off']])
}

/** Gives the element these attributes and no others; each that has changed is told to it once. */
function dress(element: Directory, wanted: Record<string, string>) {
  for (const name of element.getAttributeNames()) if (!(name in wanted)) element.removeAttribute(name)
  for (const [name, value] of Object.entries(wanted))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

const EMPTY =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:16px"></body></html>'
