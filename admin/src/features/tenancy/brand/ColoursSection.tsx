import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ColourField } from '../../../ui/ColourField'
import { Section } from '../../../ui/Section'
import classes from './Brand.module.css'
import { type BrandDraft, COLOURS, type Palette } from './brandDraft'
import { Readability } from './Readability'

interface ColoursSectionProps {
  brand: BrandDraft
  scheme: 'light' | 'dark'
  onScheme: (scheme: 'light' | 'dark') => void
  errors: Record<string, string>
  onChange: (palette: Palette) => void
}

/** Two palettes; the one being edited is the one the preview wears. */
export function ColoursSection({ brand, scheme, onScheme, errors, onChange }: ColoursSectionProps) {
  const { t } = useTranslation()
  const [palette, key] = scheme === 'light' ? [brand.colors, 'colors'] : [brand.darkColors, 'darkColors']
  return (
    <Section
      title={t('brand.colours')}
      lead={t('brand.coloursText')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('brand.palette')}
          value={scheme}
          onChange={onScheme}
          data={[
            { value: 'light' as const, label: t('shell.light') },
            { value: 'dark' as const, label: t('shell.dark') },
          ]}
        />
      }
    >
      <div className={classes.colours}>
        {COLOURS.map((name) => (
          <ColourField
            key={name}
            label={t(`brand.colour.${name}`)}
            value={palette[name]}
            error={errors[`${key}.${name}`]}
            onChange={(colour) => onChange({ ...palette, [name]: colour })}
          />
        ))}
      </div>
      <Readability palette={palette} onChange={onChange} />
    </Section>
  )
}
