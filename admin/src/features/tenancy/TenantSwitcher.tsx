import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../lib/problem'
import { mayLeave } from '../../lib/unsaved'
import { useProblemText } from '../../lib/useProblemText'
import { complain } from '../../ui/toast'
import { useSession, useViewer } from '../identity/useSession'
import { TenantMark } from './TenantMark'
import classes from './TenantSwitcher.module.css'

/** Whose admin this is, and the person's other ones. */
export function TenantSwitcher() {
  const { t } = useTranslation()
  const session = useSession()
  const text = useProblemText()
  const { tenant, memberships: all } = useViewer()
  const [going, setGoing] = useState(false)
  if (!tenant) return null

  // A closed one lets nobody in.
  const memberships = all.filter((membership) => !membership.tenant.deletesAt)
  const go = async (tenantId: string) => {
    if (!(await mayLeave())) return
    setGoing(true)
    try {
      const elsewhere = await session.switchTenant(tenantId)
      if (elsewhere) window.location.assign(elsewhere)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      setGoing(false)
    }
  }
  const name = (
    <>
      <TenantMark tenant={tenant} />
      <span className={classes.name} dir="auto">
        {tenant.name}
      </span>
    </>
  )
  if (memberships.length < 2) return <div className={classes.here}>{name}</div>
  return (
    <Menu position="bottom-start" width={264} keepMounted={false}>
      <Menu.Target>
        <UnstyledButton className={classes.here} disabled={going}>
          {name}
          <IconSelector size={16} className={classes.icon} aria-label={t('tenancy.switch')} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        {memberships.map((membership) => (
          <Menu.Item
            key={membership.id}
            onClick={() => membership.tenant.id !== tenant.id && void go(membership.tenant.id)}
            rightSection={
              membership.tenant.id === tenant.id && <IconCheck size={16} aria-label={t('tenancy.current')} />
            }
          >
            <span className={classes.choice} dir="auto">
              {membership.tenant.name}
            </span>
            <span className={classes.role}>{t(`roles.${membership.role}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
