import { ColorPicker, Popover, TextInput, UnstyledButton } from '@mantine/core'
import '@mantine/core/styles/ColorPicker.layer.css'
import '@mantine/core/styles/ColorSwatch.layer.css'
import { useTranslation } from 'react-i18next'
import { parseHex } from '../lib/colour'
import classes from './ColourField.module.css'

interface ColourFieldProps {
  label: string
  value: string
  error?: string | undefined
  onChange: (colour: string) => void
}

/** A colour typed as #rrggbb, or picked from the square beside it. */
export function ColourField({ label, value, error, onChange }: ColourFieldProps) {
  const { t } = useTranslation()
  const swatch = (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.swatch}
          style={{ background: parseHex(value) ? value : undefined }}
          aria-label={t('common.pick', { name: label })}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ColorPicker
          format="hex"
          value={parseHex(value) ? value : '#000000'}
          onChange={onChange}
          saturationLabel={t('common.saturation')}
          hueLabel={t('common.hue')}
        />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      label={label}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSection={swatch}
      leftSectionPointerEvents="all"
      classNames={{ input: classes.input ?? '' }}
      spellCheck={false}
      maxLength={7}
      dir="ltr"
    />
  )
}
