import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.layer.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Field, labelFor } from './useFields'

interface FieldInputProps {
  field: Field
  /** As it is stored: one value, of several choices any number. */
  values: readonly string[]
  onChange: (values: string[]) => void
  error: ReactNode
  disabled: boolean
}

/** The input that fits the type of a field. */
export function FieldInput({ field, values, onChange, error, disabled }: FieldInputProps) {
  const { t, i18n } = useTranslation()
  const [value = ''] = values
  const common = { label: labelFor(field, i18n.language), required: field.isRequired, error, disabled }
  const one = (next: string | null) => onChange(next ? [next] : [])
  const data = field.options.map((option) => ({ value: option.value, label: labelFor(option, i18n.language) }))
  switch (field.type) {
    case 'MULTI_CHOICE':
      return <MultiSelect {...common} data={data} value={[...values]} onChange={onChange} clearable searchable />
    case 'CHOICE':
      return <Select {...common} data={data} value={value || null} onChange={one} clearable />
    case 'YES_NO':
      return (
        <Select
          {...common}
          data={['true', 'false'].map((each) => ({ value: each, label: t(`listing.fields.${each as 'true'}`) }))}
          value={value || null}
          onChange={one}
          clearable
        />
      )
    case 'NUMBER':
      return (
        <NumberInput
          {...common}
          suffix={field.unit ? ` ${field.unit}` : ''}
          value={value === '' ? '' : Number(value)}
          onChange={(next) => one(String(next))}
        />
      )
    case 'DATE':
      return <TextInput {...common} type="date" value={value} onChange={(event) => one(event.currentTarget.value)} />
    case 'URL':
      return (
        <TextInput
          {...common}
          dir="ltr"
          inputMode="url"
          placeholder="https://"
          value={value}
          onChange={(event) => one(event.currentTarget.value)}
        />
      )
    case 'TEXT':
      return <TextInput {...common} dir="auto" value={value} onChange={(event) => one(event.currentTarget.value)} />
  }
}
