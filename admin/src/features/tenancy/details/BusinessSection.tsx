import { Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { useDetailsFormContext } from './detailsDraft'

/** What it is called and what it is, to visitors and in law. */
export function BusinessSection() {
  const { t } = useTranslation()
  const form = useDetailsFormContext()
  return (
    <FoldingSection title={t('settings.general')} lead={t('settings.generalText')}>
      <Fields>
        <TextInput label={t('settings.name')} required dir="auto" {...form.getInputProps('name')} />
        <TextInput
          label={t('settings.category')}
          placeholder={t('settings.categoryHint')}
          dir="auto"
          {...form.getInputProps('category')}
        />
        <Wide>
          <Textarea
            label={t('settings.description')}
            autosize
            minRows={2}
            dir="auto"
            {...form.getInputProps('description')}
          />
        </Wide>
        <Wide>
          <TextInput
            label={t('settings.legalName')}
            description={t('settings.legalNameText')}
            dir="auto"
            {...form.getInputProps('legalName')}
          />
        </Wide>
        <Wide>
          <Switch
            label={t('settings.listed')}
            description={t('settings.listedText')}
            {...form.getInputProps('isPublicDirectory', { type: 'checkbox' })}
          />
        </Wide>
        <Wide>
          <Switch
            label={t('settings.reviewed')}
            description={t('settings.reviewedText')}
            {...form.getInputProps('reviewsOwnerEdits', { type: 'checkbox' })}
          />
        </Wide>
      </Fields>
    </FoldingSection>
  )
}
