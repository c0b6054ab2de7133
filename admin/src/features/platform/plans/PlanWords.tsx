import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, Section, Wide } from '../../../ui/Section'
import { usePlanFormContext } from './planDraft'

/** What it is called, for whom it is, and what it does for its listings. */
export function PlanWords() {
  const { t } = useTranslation()
  const form = usePlanFormContext()
  return (
    <Section title={t('planEditor.words')} lead={t('planEditor.wordsText')}>
      <Fields>
        <Wide>
          <TextInput label={t('planEditor.name')} required maxLength={60} dir="auto" {...form.getInputProps('name')} />
        </Wide>
        <Wide>
          <Textarea
            label={t('planEditor.forWhom')}
            maxLength={300}
            autosize
            minRows={1}
            dir="auto"
            {...form.getInputProps('description')}
          />
        </Wide>
        <TextInput
          label={t('planEditor.weight')}
          description={t('planEditor.weightText')}
          required
          inputMode="numeric"
          dir="ltr"
          {...form.getInputProps('rankWeight')}
        />
        <TextInput
          label={t('planEditor.trial')}
          description={t('planEditor.trialText')}
          required
          inputMode="numeric"
          dir="ltr"
          {...form.getInputProps('trialDays')}
        />
      </Fields>
    </Section>
  )
}
