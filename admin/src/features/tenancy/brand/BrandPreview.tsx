import { SegmentedControl } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconSun } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Brand.module.css'
import { type BrandDraft, wearable } from './brandDraft'
import { DoorPreview } from './DoorPreview'
import type { Embed } from './embed'
import type { LinksDraft } from './linksDraft'
import { MailFrame } from './MailFrame'
import { WidgetPreview } from './WidgetPreview'

export interface PreviewProps {
  tenant: { id: string; slug: string; name: string; locale: string }
  brand: BrandDraft
  /** What the tag for the tenant's own site says. */
  embed: Embed
  legal: LinksDraft['legal']
  scheme: 'light' | 'dark'
  phone: boolean
}

type BrandPreviewProps = Omit<PreviewProps, 'phone'> & { onScheme: (scheme: 'light' | 'dark') => void }

const PLACES = { widget: WidgetPreview, mail: MailFrame, door: DoorPreview }
type Place = keyof typeof PLACES

/** The three places the brand is worn, drawn by what draws them for visitors, in the form as it is being filled. */
export function BrandPreview({ onScheme, brand, ...given }: BrandPreviewProps) {
  const { t } = useTranslation()
  const [drawn, setDrawn] = useState({ from: brand, brand })
  if (drawn.from !== brand) setDrawn({ from: brand, brand: wearable(brand, drawn.brand) })
  const [place, setPlace] = useState<Place>('widget')
  const [phone, setPhone] = useState(false)
  const Shown = PLACES[place]
  return (
    <section className={classes.preview} aria-label={t('brand.preview')}>
      <div className={classes.previewBar}>
        <h2 className={classes.hidden}>{t('brand.preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('brand.preview')}
          value={place}
          onChange={setPlace}
          data={(Object.keys(PLACES) as Place[]).map((value) => ({ value, label: t(`brand.places.${value}`) }))}
        />
        <div className={classes.previewTools}>
          <SegmentedControl
            size="xs"
            aria-label={t('brand.palette')}
            value={given.scheme}
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
      <Shown {...given} brand={drawn.brand} phone={phone} />
    </section>
  )
}

const tool = (icon: ReactNode, label: string) => (
  <span className={classes.tool} title={label}>
    {icon}
    <span className={classes.hidden}>{label}</span>
  </span>
)
