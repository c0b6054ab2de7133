import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from '../../../ui/CountrySelect'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { useDetailsFormContext } from './detailsDraft'

/** How visitors reach it: by mail, by phone, on foot. */
export function ReachSection() {
  const { t } = useTranslation()
  const form = useDetailsFormContext()
  return (
    <FoldingSection title={t('settings.reach')} lead={t('settings.reachText')}>
      <Fields>
        <TextInput label={t('settings.email')} dir="ltr" inputMode="email" {...form.getInputProps('email')} />
        <TextInput label={t('settings.phone')} dir="ltr" type="tel" {...form.getInputProps('phone')} />
        <Wide>
          <TextInput label={t('place.line1')} dir="auto" autoComplete="off" {...form.getInputProps('address.line1')} />
        </Wide>
        <Wide>
          <TextInput label={t('place.line2')} dir="auto" autoComplete="off" {...form.getInputProps('address.line2')} />
        </Wide>
        <TextInput label={t('place.postal')} dir="auto" autoComplete="off" {...form.getInputProps('address.postal')} />
        <TextInput label={t('place.city')} dir="auto" autoComplete="off" {...form.getInputProps('address.city')} />
        <TextInput label={t('place.region')} dir="auto" autoComplete="off" {...form.getInputProps('address.region')} />
        <CountrySelect label={t('place.country')} {...form.getInputProps('address.country')} />
      </Fields>
    </FoldingSection>
  )
}
