import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { LogInForm } from './LogInForm'
import { useSession, useSessionState } from './useSession'

/** The session ended while someone worked. They sign in on top of the page; what they wrote is still under it. */
export function SignInAgain({ asGuest = false }: { asGuest?: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const state = useSessionState()
  if (state.status !== 'signedIn') return null
  const { user, tenant } = state.viewer
  return (
    <Dialog
      opened
      onClose={() => {}}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      size={420}
      title={t('identity.again')}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('identity.againText')}
      </Text>
      <LogInForm
        email={user.email}
        onLogIn={(credentials) =>
          session.logIn({ ...credentials, ...(tenant ? { tenantSlug: tenant.slug } : { asGuest }) })
        }
      />
      <Button variant="subtle" fullWidth mt="xs" onClick={() => void session.logOut()}>
        {t('identity.leave')}
      </Button>
    </Dialog>
  )
}
