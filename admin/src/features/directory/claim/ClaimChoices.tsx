import { UnstyledButton } from '@mantine/core'
import {
  IconChevronRight,
  IconDeviceMobileMessage,
  IconFileText,
  IconMail,
  IconMessage,
  IconScale,
  IconWorldWww,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClaimMethod } from '../../../gql/graphql'
import { Chip } from '../../../ui/Chip'
import classes from './Claim.module.css'

interface ClaimChoicesProps {
  options: { method: ClaimMethod; hint: string }[]
  begun: ClaimMethod[]
  /** Whether a moderator may be asked: not while one is asked already. */
  evidence: boolean
  busy: boolean
  onChoose: (way: ClaimMethod | 'EVIDENCE') => void
}

const ICONS: Record<string, typeof IconMail> = {
  EMAIL: IconMail,
  PHONE: IconDeviceMobileMessage,
  DNS: IconWorldWww,
  WEBSITE: IconFileText,
}

/** The ways, the quickest first; the slow one, by a person, last. */
export function ClaimChoices({ options, begun, evidence, busy, onChoose }: ClaimChoicesProps) {
  const { t } = useTranslation()
  const row = (way: ClaimMethod | 'EVIDENCE', hint?: string) => {
    const Icon = way === 'EVIDENCE' ? IconScale : (ICONS[way] ?? IconMessage)
    return (
      <li key={way}>
        <UnstyledButton className={classes.choice} disabled={busy} onClick={() => onChoose(way)}>
          <Icon size={20} aria-hidden />
          <span className={classes.choiceWords}>
            <span className={classes.choiceName}>
              {t(`claim.way.${way}`)}{' '}
              {begun.includes(way as ClaimMethod) && <Chip tone="wait">{t('claim.begun')}</Chip>}
            </span>
            {hint && <bdi className={`${classes.choiceText} ltr`}>{hint}</bdi>}
            <span className={classes.choiceText}>{t(`claim.wayText.${way}`)}</span>
          </span>
          <IconChevronRight className={classes.flip} size={18} aria-hidden />
        </UnstyledButton>
      </li>
    )
  }
  return (
    <>
      <p className={classes.text}>{t(options.length ? 'claim.choose' : 'claim.chooseNone')}</p>
      <ul className={classes.choices} aria-label={t('claim.ways')}>
        {options.map(({ method, hint }) => row(method, hint))}
        {evidence && row('EVIDENCE')}
      </ul>
    </>
  )
}
