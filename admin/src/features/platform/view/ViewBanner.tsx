import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../ui/Banner'
import { useSession, useViewer } from '../../identity/useSession'
import classes from '../platform.module.css'

/** On every page while an operator looks as somebody: whose eyes these are, how long they last, and the way out. */
export function ViewBanner() {
  const { t } = useTranslation()
  const session = useSession()
  const navigate = useNavigate()
  const { viewingAs, role, tenant } = useViewer()
  const [now, setNow] = useState(Date.now)
  const [ending, setEnding] = useState(false)
  useEffect(() => {
    if (!viewingAs) return
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [viewingAs])
  if (!viewingAs || !role) return null
  const left = Math.max(0, Math.round((Date.parse(viewingAs.until) - now) / 1000))
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  const end = () => {
    setEnding(true)
    void session.endView().then(() => navigate({ to: '/platform/tenants' }))
  }
  return (
    <Banner
      tone="look"
      label={t('viewAs.banner', { role: t(`roles.${role}`) })}
      icon={<IconEye size={18} stroke={1.8} />}
      action={
        <span className={classes.ending}>
          <span className={`${classes.left} ltr`} title={t('viewAs.left')}>
            {clock}
          </span>
          <Button size="compact-sm" variant="white" loading={ending} onClick={end}>
            {t('viewAs.end')}
          </Button>
        </span>
      }
    >
      {t('viewAs.looking', { name: tenant?.name })} <span dir="auto">{viewingAs.reason}</span>
    </Banner>
  )
}
