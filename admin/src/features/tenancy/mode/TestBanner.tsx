import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../ui/Banner'
import { useEnter } from './useEnter'
import { useModes } from './useModes'

/** On every page of test mode: a word, a colour of its own, and the way back. */
export function TestBanner() {
  const { t } = useTranslation()
  const { live, other } = useModes()
  const { going, enter } = useEnter()
  if (live) return null
  return (
    <Banner
      label={t('mode.test')}
      icon={<IconFlask size={18} stroke={1.8} />}
      action={
        other && (
          <Button size="compact-sm" variant="white" loading={going} onClick={() => void enter(other, { mode: true })}>
            {t('mode.toLive')}
          </Button>
        )
      }
    >
      {t('mode.testText')}
    </Banner>
  )
}
