import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../lib/format'
import { Chip } from '../../../ui/Chip'
import classes from './Brand.module.css'
import type { Palette } from './brandDraft'
import { readPairs } from './contrastPairs'

/** Below 4.5 to 1 many people cannot read a text; says where, and offers the nearest colour they can. */
export function Readability({ palette, onChange }: { palette: Palette; onChange: (palette: Palette) => void }) {
  const { t, i18n } = useTranslation()
  const ratio = new Intl.NumberFormat(localeFor(i18n.language), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <ul className={classes.pairs} aria-label={t('brand.readability')}>
      {readPairs(palette).map(({ front, ground, ratio: value, better }) => (
        <li key={front + ground} className={classes.pair}>
          <span className={classes.sample} style={{ color: palette[front], background: palette[ground] }} aria-hidden>
            {t('brand.letters')}
          </span>
          <span className={classes.pairName}>
            {t('brand.pair', { front: t(`brand.colour.${front}`), ground: t(`brand.colour.${ground}`) })}
          </span>
          {/* Rounded down: 4.49 must not read as enough. */}
          <span className={`${classes.ratio} ltr`}>{ratio.format(Math.floor(value * 10) / 10)} : 1</span>
          {better ? (
            <>
              <Chip tone="wait">{t('brand.faint')}</Chip>
              <Button size="compact-xs" variant="default" onClick={() => onChange({ ...palette, [front]: better })}>
                {t('brand.useBetter', { colour: better })}
              </Button>
            </>
          ) : (
            <Chip tone="good">{t('brand.reads')}</Chip>
          )}
        </li>
      ))}
    </ul>
  )
}
