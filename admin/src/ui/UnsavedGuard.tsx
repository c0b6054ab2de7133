import { Button, Group, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guardWith } from '../lib/unsaved'
import { Dialog } from './Dialog'

/** Nothing that was typed is lost by a click beside it: the way out asks first. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<(leave: boolean) => void>()
  const dirty = useRef(when)
  dirty.current = when

  const ask = useCallback(async () => {
    if (!dirty.current) return true
    const leave = await new Promise<boolean>((decide) => setAnswer(() => decide))
    setAnswer(undefined)
    return leave
  }, [])
  useEffect(() => guardWith(ask), [ask])
  useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await ask()),
    enableBeforeUnload: () => dirty.current,
  })

  return (
    <Dialog
      opened={answer !== undefined}
      onClose={() => answer?.(false)}
      title={t('unsaved.title')}
      size={440}
      withCloseButton={false}
    >
      <Text size="sm" c="dimmed">
        {t('unsaved.text')}
      </Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" color="red" onClick={() => answer?.(true)}>
          {t('unsaved.leave')}
        </Button>
        <Button data-autofocus onClick={() => answer?.(false)}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Dialog>
  )
}
