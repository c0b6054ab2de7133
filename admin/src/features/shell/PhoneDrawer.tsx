import { Drawer } from '@mantine/core'
import '@mantine/core/styles/Drawer.layer.css'
import { useTranslation } from 'react-i18next'
import { DialogFocus } from '../../ui/DialogFocus'
import classes from './PhoneBar.module.css'
import { Sidebar } from './Sidebar'

export function PhoneDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={288} returnFocus={false} transitionProps={{ duration: 140 }}>
      <Drawer.Overlay backgroundOpacity={0.4} />
      <Drawer.Content aria-label={t('shell.menu')}>
        <Drawer.Body className={classes.drawerBody ?? ''}>
          <DialogFocus opened={opened} />
          <Sidebar onGo={onClose} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
