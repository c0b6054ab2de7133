import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'

export { notifications } from '@mantine/notifications'

export function Toaster({ label }: { label: string }) {
  return (
    <section aria-label={label}>
      <Notifications position="bottom-center" limit={3} withinPortal={false} />
    </section>
  )
}
