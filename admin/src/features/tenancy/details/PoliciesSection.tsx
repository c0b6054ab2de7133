import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { useDetailsFormContext } from './detailsDraft'

/** What visitors agree to when they book: until when they may cancel, and what it costs. */
export function PoliciesSection() {
  const { t } = useTranslation()
  const form = useDetailsFormContext()
  const figure = (label: string, path: string, unit: string, max: number) => (
    <TextInput
      label={label}
      type="number"
      min={0}
      max={max}
      inputMode="numeric"
      dir="ltr"
      rightSection={<span className="muted">{unit}</span>}
      rightSectionWidth={`${unit.length + 3}ch`}
      {...form.getInputProps(path)}
    />
  )
  return (
    <FoldingSection title={t('settings.policies')} lead={t('settings.policiesText')}>
      <Fields>
        {figure(t('settings.notice'), 'cancellation.noticeHours', t('settings.hours'), 2160)}
        {figure(t('settings.cancelFee'), 'cancellation.feePercent', '%', 100)}
        <Wide>
          <Textarea
            label={t('settings.cancelWords')}
            autosize
            minRows={2}
            dir="auto"
            {...form.getInputProps('cancellation.text')}
          />
        </Wide>
        {figure(t('settings.noShowFee'), 'noShow.feePercent', '%', 100)}
        <Wide>
          <Textarea
            label={t('settings.noShowWords')}
            autosize
            minRows={2}
            dir="auto"
            {...form.getInputProps('noShow.text')}
          />
        </Wide>
      </Fields>
    </FoldingSection>
  )
}
