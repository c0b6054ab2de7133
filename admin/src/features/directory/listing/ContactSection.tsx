import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { useListingFormContext } from './listingForm'

/** Autocomplete is off: these are a business's contacts, not the person's own. */
export function ContactSection() {
  const { t } = useTranslation()
  const form = useListingFormContext()
  return (
    <FoldingSection title={t('editor.contact')} lead={t('editor.contactText')}>
      <Fields>
        <Wide>
          <TextInput
            type="text"
            inputMode="url"
            dir="ltr"
            label={t('editor.website')}
            placeholder="https://"
            autoComplete="off"
            {...form.getInputProps('website')}
          />
        </Wide>
        <TextInput
          type="tel"
          dir="ltr"
          label={t('editor.phone')}
          placeholder="+"
          autoComplete="off"
          {...form.getInputProps('phone')}
        />
        <TextInput
          type="text"
          inputMode="email"
          dir="ltr"
          label={t('editor.email')}
          autoComplete="off"
          {...form.getInputProps('email')}
        />
      </Fields>
    </FoldingSection>
  )
}
