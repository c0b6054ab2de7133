import { NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { useMay } from '../../identity/useSession'
import { CategoriesField } from '../category/CategoriesField'
import { useListingFormContext } from './listingForm'

export function BasicsSection({ isNew, disabled }: { isNew: boolean; disabled: boolean }) {
  const { t } = useTranslation()
  // A merchant edits what they were given, but not its address.
  const mayWrite = useMay('listing.write')
  const form = useListingFormContext()
  return (
    <FoldingSection title={t('editor.basics')}>
      <Fields>
        <Wide>
          <TextInput
            label={t('editor.name')}
            required
            dir="auto"
            data-autofocus={isNew || undefined}
            autoFocus={isNew}
            {...form.getInputProps('name')}
          />
        </Wide>
        <Wide>
          <Textarea
            label={t('editor.description')}
            description={t('editor.descriptionText')}
            autosize
            minRows={3}
            maxRows={12}
            dir="auto"
            {...form.getInputProps('description')}
          />
        </Wide>
        <CategoriesField
          value={form.getValues().categoryIds}
          onChange={(ids) => {
            form.setFieldValue('categoryIds', ids)
            form.clearFieldError('categoryIds')
          }}
          error={form.errors.categoryIds}
          disabled={disabled}
        />
        <TagsInput
          label={t('editor.tags')}
          placeholder={form.getValues().tags.length > 0 ? '' : t('editor.tagsHint')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          {...form.getInputProps('tags')}
        />
        <NativeSelect
          label={t('editor.priceLevel')}
          data={[
            { value: '', label: t('editor.priceNone') },
            ...(['1', '2', '3', '4'] as const).map((value) => ({ value, label: t(`editor.price.p${value}`) })),
          ]}
          {...form.getInputProps('priceLevel')}
        />
        {mayWrite && (
          <Wide>
            <TextInput
              label={t('editor.slug')}
              description={t(isNew ? 'editor.slugNew' : 'editor.slugText')}
              dir="ltr"
              spellCheck={false}
              autoCapitalize="none"
              {...form.getInputProps('slug')}
            />
          </Wide>
        )}
      </Fields>
    </FoldingSection>
  )
}
