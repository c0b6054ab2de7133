import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import type { useFindAddress } from './useFindAddress'

type FoundPlaceProps = Pick<ReturnType<typeof useFindAddress>, 'outcome' | 'take' | 'forget'>

/** What was found for the address, and how exact it is; a pin that was set by hand stays until somebody says otherwise. */
export function FoundPlace({ outcome, take, forget }: FoundPlaceProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  if (!outcome) return null
  if (!outcome.found) {
    return (
      <Notice tone="wait" urgent>
        {outcome.problem ? text(outcome.problem) : t('place.notFound')}
      </Notice>
    )
  }
  const { found, moved } = outcome
  const credit = found.source === 'OWN_LISTINGS' ? t('place.byOwn') : found.attribution
  return (
    <Notice tone={found.precision === 'ADDRESS' ? 'calm' : 'wait'}>
      <span role="status">
        {t(`place.found.${found.precision}`)} {!moved && t('place.keepsPin')}
      </span>
      {found.label && (
        <Text size="xs" mt={4} dir="auto">
          {found.label}
        </Text>
      )}
      <Text size="xs" mt={4} c="dimmed">
        {credit}
      </Text>
      {!moved && (
        <Group gap="xs" mt="xs">
          <Button size="xs" onClick={() => take(found)}>
            {t('place.movePin')}
          </Button>
          <Button size="xs" variant="default" onClick={forget}>
            {t('place.leavePin')}
          </Button>
        </Group>
      )}
    </Notice>
  )
}
