import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconFlask, IconSelector } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../identity/useSession'
import { useEnter } from './mode/useEnter'
import { useModes } from './mode/useModes'
import { TenantMark } from './TenantMark'
import classes from './TenantSwitcher.module.css'

/** Whose admin this is, and the person's other ones. */
export function TenantSwitcher() {
  const { t } = useTranslation()
  const { tenant, memberships: all } = useViewer()
  const { live, other } = useModes()
  const { going, enter } = useEnter()
  if (!tenant) return null

  // Of test mode, too, the person is a member by the live tenant.
  const home = live ? tenant.id : other
  // A closed one lets nobody in.
  const memberships = all.filter((membership) => !membership.tenant.deletesAt)
  const name = (
    <>
      <TenantMark tenant={tenant} />
      <span className={classes.name} dir="auto">
        {tenant.name}
      </span>
    </>
  )
  if (memberships.length < 2 && !other) return <div className={classes.here}>{name}</div>
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
            onClick={() => membership.tenant.id !== home && void enter(membership.tenant.id)}
            rightSection={membership.tenant.id === home && <IconCheck size={16} aria-label={t('tenancy.current')} />}
          >
            <span className={classes.choice} dir="auto">
              {membership.tenant.name}
            </span>
            <span className={classes.role}>{t(`roles.${membership.role}`)}</span>
          </Menu.Item>
        ))}
        {other && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconFlask size={16} />} onClick={() => void enter(other, { mode: true })}>
              {t(live ? 'mode.toTest' : 'mode.toLive')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
