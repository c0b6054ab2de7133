import { graphql } from '../../gql'

export const SessionViewer = graphql(`
  fragment SessionViewer on Viewer {
    user {
      id
      name
      email
      avatarUrl
    }
    profile {
      locale
      timezone
    }
    role
    permissions
    isPlatformStaff
    isSandbox
    viewingAs {
      reason
      until
    }
    tenant {
      id
      slug
      name
      locale
      timezone
      livemode
      viewerCanEdit
      ...TenantLook
    }
    memberships {
      id
      role
      tenant {
        id
        slug
        name
        deletesAt
      }
    }
  }
`)

export const SessionPayload = graphql(`
  fragment SessionPayload on AuthPayload {
    accessToken
    expiresAt
    adminUrl
    viewer {
      ...SessionViewer
    }
  }
`)

export const RefreshSession = graphql(`
  mutation RefreshSession {
    refreshSession {
      ...SessionPayload
    }
  }
`)

export const LogIn = graphql(`
  mutation LogIn($input: LoginInput!) {
    login(input: $input) {
      ...SessionPayload
    }
  }
`)

export const LogOut = graphql(`
  mutation LogOut {
    logout
  }
`)

export const SwitchTenant = graphql(`
  mutation SwitchTenant($tenantId: ID!) {
    switchTenant(tenantId: $tenantId) {
      ...SessionPayload
    }
  }
`)

export const StartPasskeyLogIn = graphql(`
  mutation StartPasskeyLogIn {
    startPasskeyLogin {
      options
    }
  }
`)

export const FinishPasskeyLogIn = graphql(`
  mutation FinishPasskeyLogIn($input: FinishPasskeyLoginInput!) {
    finishPasskeyLogin(input: $input) {
      ...SessionPayload
    }
  }
`)
