import { useTranslation } from 'react-i18next'
import { FoldingSection } from '../../../ui/Section'
import { HoursEditor } from '../hours/HoursEditor'
import { HolidaysField, type ListingHolidays } from './HolidaysField'
import { useListingFormContext } from './listingForm'

interface HoursSectionProps {
  disabled: boolean
  unread: readonly string[]
  /** Absent while it is new. */
  listing: ListingHolidays | undefined
}

export function HoursSection({ disabled, unread, listing }: HoursSectionProps) {
  const { t } = useTranslation()
  const form = useListingFormContext()
  const { hours, timezone } = form.getValues()
  const errors = Object.fromEntries(
    Object.entries(form.errors).flatMap(([path, message]) =>
      path.startsWith('hours') && typeof message === 'string' ? [[path.replace(/^hours\.?/, ''), message]] : [],
    ),
  )
  const change = (next: typeof hours) => {
    form.setFieldValue('hours', next)
    for (const path of Object.keys(errors)) form.clearFieldError(path ? `hours.${path}` : 'hours')
  }
  return (
    <FoldingSection
      title={t('hours.title')}
      lead={timezone ? t('hours.lead', { zone: timezone.replaceAll('_', ' ') }) : t('hours.leadPlain')}
    >
      <HoursEditor value={hours} onChange={change} errors={errors} unread={unread} disabled={disabled} />
      <HolidaysField listing={listing} disabled={disabled} />
    </FoldingSection>
  )
}
