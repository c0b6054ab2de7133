import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { useListingFormContext } from './listingForm'
import { RowsField } from './RowsField'

/** Autocomplete is off: these are a business's contacts, not the person's own. */
export function ContactSection({ disabled }: { disabled: boolean }) {
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
        <Wide>
          <RowsField
            label={t('listing.phones.label')}
            rows={form.getValues().phones}
            most={9}
            fresh={() => ({ label: '', number: '' })}
            add={t('listing.phones.add')}
            remove={(at) => t('listing.phones.remove', { at: at + 1 })}
            disabled={disabled}
            onChange={(rows) => {
              form.setFieldValue('phones', rows)
              for (const path of Object.keys(form.errors)) if (path.startsWith('phones.')) form.clearFieldError(path)
            }}
          >
            {({ label, number }, at, set) => (
              <>
                <TextInput
                  aria-label={t('listing.phones.what', { at: at + 1 })}
                  placeholder={t('listing.phones.example')}
                  dir="auto"
                  autoComplete="off"
                  maxLength={40}
                  value={label}
                  onChange={(event) => set({ label: event.currentTarget.value })}
                />
                <TextInput
                  type="tel"
                  aria-label={t('listing.phones.number', { at: at + 1 })}
                  placeholder="+"
                  dir="ltr"
                  autoComplete="off"
                  value={number}
                  error={form.errors[`phones.${at}.number`]}
                  onChange={(event) => set({ number: event.currentTarget.value })}
                />
              </>
            )}
          </RowsField>
        </Wide>
      </Fields>
    </FoldingSection>
  )
}
