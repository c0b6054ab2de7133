import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection } from '../../../ui/Section'
import { useListingFormContext } from '../listing/listingForm'
import { FieldInput } from './FieldInput'
import { useFields } from './useFields'

/** What the categories of the listing ask for; absent where they ask for nothing. */
export function FieldsSection({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation()
  const form = useListingFormContext()
  const { categoryIds, fields: said } = form.getValues()
  const fields = useFields(categoryIds)
  const saved = form.getInitialValues().fields
  const unasked = fields && Object.keys(said).filter((key) => !fields.some((field) => field.key === key))
  const dropped = unasked?.filter((key) => JSON.stringify(said[key]) !== JSON.stringify(saved[key])).join()
  // What was written into a field whose category was taken away again is not sent.
  useEffect(() => {
    if (!dropped) return
    const { fields: now } = form.getValues()
    const keys = dropped.split(',')
    const kept = Object.entries(now).filter(([key]) => !keys.includes(key) || saved[key] !== undefined)
    form.setFieldValue(
      'fields',
      Object.fromEntries(kept.map(([key, value]) => [key, keys.includes(key) ? (saved[key] ?? '') : value])),
    )
  }, [dropped, form, saved])
  if (!fields?.length) return null
  return (
    <FoldingSection title={t('listing.fields.title')} lead={t('listing.fields.text')}>
      <Fields>
        {fields.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            values={[said[field.key] ?? []].flat().filter(Boolean)}
            error={form.errors[`fields.${field.key}`]}
            disabled={disabled}
            onChange={(values) => {
              form.setFieldValue('fields', {
                ...said,
                [field.key]: field.type === 'MULTI_CHOICE' ? values : (values[0] ?? ''),
              })
              form.clearFieldError(`fields.${field.key}`)
            }}
          />
        ))}
      </Fields>
    </FoldingSection>
  )
}
