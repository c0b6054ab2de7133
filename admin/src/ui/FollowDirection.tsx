import { useDirection } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, type Language } from '../lib/appearance'

/** Menus and drawers open on the side the language begins on. */
export function FollowDirection() {
  const { i18n } = useTranslation()
  const { setDirection } = useDirection()
  const direction = directionOf(i18n.language as Language)
  useEffect(() => setDirection(direction), [direction, setDirection])
  return null
}
