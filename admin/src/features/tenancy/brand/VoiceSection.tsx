import { Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useTranslation } from 'react-i18next'
import type { VoiceStyle } from '../../../gql/graphql'
import { Section } from '../../../ui/Section'
import classes from './Brand.module.css'
import type { BrandDraft } from './brandDraft'

interface VoiceSectionProps {
  name: string
  brand: BrandDraft
  error: string | undefined
  onChange: (part: Partial<BrandDraft>) => void
}

const VOICES: VoiceStyle[] = ['FRIENDLY', 'FORMAL', 'CONCISE', 'PLAYFUL', 'REASSURING']

/** How the tenant speaks where words are written for it, and in whose name its mails arrive. */
export function VoiceSection({ name, brand, error, onChange }: VoiceSectionProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('brand.voice')} lead={t('brand.voiceText')}>
      <div className={classes.pictures}>
        <TextInput
          label={t('brand.sender')}
          description={t('brand.senderText', { name })}
          placeholder={name}
          maxLength={100}
          dir="auto"
          autoComplete="off"
          value={brand.senderName}
          error={error}
          onChange={(event) => onChange({ senderName: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('brand.voiceStyle')}
          value={brand.voiceStyle}
          onChange={(value) => onChange({ voiceStyle: VOICES.find((voice) => voice === value) ?? brand.voiceStyle })}
        >
          <div className={classes.voices}>
            {VOICES.map((voice) => (
              <Radio
                key={voice}
                value={voice}
                label={t(`brand.voices.${voice}.name`)}
                description={t(`brand.voices.${voice}.text`)}
              />
            ))}
          </div>
        </Radio.Group>
      </div>
    </Section>
  )
}
