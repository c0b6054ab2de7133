import { SegmentedControl } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconSun } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Brand.module.css'
import type { BrandDraft } from './brandDraft'

interface WidgetPreviewProps {
  tenant: { slug: string; locale: string }
  brand: BrandDraft
  scheme: 'light' | 'dark'
  onScheme: (scheme: 'light' | 'dark') => void
}

/** The widget's own element; `branding` is its door for a brand that is not saved yet. */
type Directory = HTMLElement & { branding?: unknown }

/** The real widget on an empty page of its own, wearing the form as it is being filled. */
export function WidgetPreview({ tenant, brand, scheme, onScheme }: WidgetPreviewProps) {
  const { t } = useTranslation()
  const [phone, setPhone] = useState(false)
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
    const { logo, ...look } = brand
    element.setAttribute('theme', scheme)
    element.branding = { ...look, logoUrl: logo?.url ?? null }
    page.documentElement.style.colorScheme = scheme
    page.body.style.background = (scheme === 'dark' ? brand.darkColors : brand.colors).background
  }, [ready, brand, scheme])

  const tool = (icon: React.ReactNode, label: string) => (
    <span className={classes.tool} title={label}>
      {icon}
      <span className={classes.hidden}>{label}</span>
    </span>
  )
  return (
    <section className={classes.preview} aria-label={t('brand.preview')}>
      <div className={classes.previewBar}>
        <h2 className={classes.previewTitle}>{t('brand.preview')}</h2>
        <div className={classes.previewTools}>
          <SegmentedControl
            size="xs"
            aria-label={t('brand.palette')}
            value={scheme}
            onChange={onScheme}
            data={[
              { value: 'light' as const, label: tool(<IconSun size={16} aria-hidden />, t('shell.light')) },
              { value: 'dark' as const, label: tool(<IconMoon size={16} aria-hidden />, t('shell.dark')) },
            ]}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('brand.width')}
            value={phone ? 'phone' : 'desktop'}
            onChange={(value) => setPhone(value === 'phone')}
            data={[
              { value: 'desktop', label: tool(<IconDeviceDesktop size={16} aria-hidden />, t('brand.desktop')) },
              { value: 'phone', label: tool(<IconDeviceMobile size={16} aria-hidden />, t('brand.phone')) },
            ]}
          />
        </div>
      </div>
      <div className={classes.stage}>
        <iframe
          ref={frame}
          className={classes.frame}
          data-phone={phone || undefined}
          title={t('brand.preview')}
          srcDoc={EMPTY}
          onLoad={open}
        />
      </div>
    </section>
  )
}

const EMPTY =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:16px"></body></html>'
