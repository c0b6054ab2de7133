import type { ApolloClient } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from './features/identity/Gate'
import type { SessionStore } from './features/identity/session'
import { SessionContext, useSessionState } from './features/identity/useSession'
import type { HostTenant } from './features/tenancy/hostTenant'
import { readFragment } from './gql'
import { accentOf, dressOf, TenantLook } from './features/tenancy/look'
import { useTabPicture } from './features/tenancy/useTabPicture'
import { localeOf } from './features/identity/localeOf'
import { speakLike } from './i18n'
import { colorSchemeMemory } from './lib/colorSchemeMemory'
import { FollowDirection } from './ui/FollowDirection'
import { themeFor } from './ui/theme'
import { Toasts } from './ui/toast'

interface AppProps {
  session: SessionStore
  client: ApolloClient
  host: HostTenant | undefined
}

export function App({ session, client, host }: AppProps) {
  return (
    <SessionContext value={session}>
      <ApolloProvider client={client}>
        <Dressed host={host} />
      </ApolloProvider>
    </SessionContext>
  )
}

/** The page in the colour and the language of the tenant it shows. */
function Dressed({ host }: { host: HostTenant | undefined }) {
  const { t } = useTranslation()
  const state = useSessionState()
  // A guest is of no tenant, and sees the one whose address this is.
  const tenant = (state.status === 'signedIn' && state.viewer.tenant) || host
  const { light, dark } = accentOf(tenant)
  const dress = state.status === 'signedIn' && state.viewer.tenant ? undefined : host
  const { theme, resolver } = useMemo(() => themeFor({ light, dark }, dressOf(dress)), [light, dark, dress])
  useTabPicture(readFragment(TenantLook, tenant)?.branding.faviconUrl)
  const locale = state.status === 'signedIn' ? localeOf(state.viewer) : tenant?.locale
  // With somebody else's eyes an operator still reads their own language.
  const looking = state.status === 'signedIn' && state.viewer.viewingAs !== null
  useEffect(() => {
    if (locale && !looking) void speakLike(locale)
  }, [locale, looking])
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolver}
        colorSchemeManager={colorSchemeMemory}
        defaultColorScheme="auto"
      >
        <FollowDirection />
        <Toasts label={t('shell.notices')} />
        <Gate host={host} />
      </MantineProvider>
    </DirectionProvider>
  )
}
