import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColorScheme } from '../../../gql/graphql'
import { Section } from '../../../ui/Section'
import classes from './Brand.module.css'
import type { BrandDraft } from './brandDraft'
import { FAMILIES, FONTS } from './fonts'

interface ShapeSectionProps {
  brand: BrandDraft
  onChange: (part: Partial<BrandDraft>) => void
}

const RADII = [0, 4, 8, 12, 20]
const SCHEMES: ColorScheme[] = ['AUTO', 'LIGHT', 'DARK']

export function ShapeSection({ brand, onChange }: ShapeSectionProps) {
  const { t } = useTranslation()
  const name = useId()
  const radii = RADII.includes(brand.radius) ? RADII : [...RADII, brand.radius].sort((a, b) => a - b)
  return (
    <Section title={t('brand.shape')} lead={t('brand.shapeText')}>
      <div className={classes.shape}>
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t('brand.font')}</legend>
          <div className={classes.fonts}>
            {FONTS.map((font) => (
              <label key={font} className={classes.font}>
                <input type="radio" name={name} checked={brand.font === font} onChange={() => onChange({ font })} />
                <span className={classes.fontSample} style={{ fontFamily: FAMILIES[font] }} aria-hidden>
                  {t('brand.fontSample')}
                </span>
                <span className={classes.fontName}>{t(`brand.fonts.${font}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t('brand.corners')}</legend>
          <SegmentedControl
            size="xs"
            aria-label={t('brand.corners')}
            value={String(brand.radius)}
            onChange={(radius) => onChange({ radius: Number(radius) })}
            data={radii.map((radius) => ({
              value: String(radius),
              label: radius === 0 ? t('brand.square') : t('brand.pixels', { count: radius }),
            }))}
          />
        </fieldset>
        <fieldset className={classes.group}>
          <legend className={classes.legend}>{t('brand.scheme')}</legend>
          <SegmentedControl
            size="xs"
            aria-label={t('brand.scheme')}
            value={brand.colorScheme}
            onChange={(colorScheme) => onChange({ colorScheme })}
            data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`brand.schemes.${scheme}`) }))}
          />
          <p className={classes.hint}>{t('brand.schemeText')}</p>
        </fieldset>
      </div>
    </Section>
  )
}
