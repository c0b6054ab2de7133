import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice'
import { FoldingSection } from '../../../ui/Section'
import { PicturesField } from '../../media/PicturesField'
import { Locked } from '../../usage/Locked'
import { useListingFormContext } from './listingForm'

export function PicturesSection({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation()
  const form = useListingFormContext()
  return (
    <FoldingSection title={t('media.pictures')} lead={t('media.picturesText')}>
      {!disabled && <Locked limit="storageMb" />}
      {form.errors.images && <Notice tone="bad">{form.errors.images}</Notice>}
      <PicturesField
        value={form.getValues().images}
        onChange={(images) => form.setFieldValue('images', images)}
        disabled={disabled}
        problemOf={(at) => form.errors[`images.${at}.alt`]}
      />
    </FoldingSection>
  )
}
