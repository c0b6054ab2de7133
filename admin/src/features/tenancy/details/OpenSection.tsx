import { useTranslation } from 'react-i18next'
import { FoldingSection } from '../../../ui/Section'
import { HoursEditor } from '../../directory/hours/HoursEditor'
import { useDetailsFormContext } from './detailsDraft'

/** When the business itself is open; its listings have hours of their own. */
export function OpenSection({ unread, disabled }: { unread: readonly string[]; disabled: boolean }) {
  const { t } = useTranslation()
  const form = useDetailsFormContext()
  const { hours, timezone } = form.getValues()
  const errors = Object.fromEntries(
    Object.entries(form.errors).flatMap(([path, message]) =>
      path.startsWith('hours') && typeof message === 'string' ? [[path.replace(/^hours\.?/, ''), message]] : [],
    ),
  )
  return (
    <FoldingSection title={t('hours.title')} lead={t('settings.hoursText', { zone: timezone.replaceAll('_', ' ') })}>
      <HoursEditor
        value={hours}
        onChange={(next) => {
          form.setFieldValue('hours', next)
          for (const path of Object.keys(errors)) form.clearFieldError(path ? `hours.${path}` : 'hours')
        }}
        errors={errors}
        unread={unread}
        disabled={disabled}
      />
    </FoldingSection>
  )
}
