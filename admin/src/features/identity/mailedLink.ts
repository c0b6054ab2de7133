export type DoorAddress = {
  page: 'confirm' | 'reset' | 'forgot' | 'undo' | 'join' | 'register' | 'sign-up' | 'claim'
  /** Of a claim: the listing's slug. */
  token: string
}

/**
 * The pages that need no session: where the links of mails lead (`/admin/confirm#token=…`, `/admin/reset#token=…`,
 * `/admin/join#token=…`), where a business claims a listing (`/admin/claim/<slug>`), and where one asks for such a link or signs up. The token stands behind the #, so no server's log ever holds it.
 */
export function doorAddress(): DoorAddress | null {
  const [, slug] = /\/claim\/([^/]+)\/?$/.exec(window.location.pathname) ?? []
  if (slug) return { page: 'claim', token: decodeURIComponent(slug) }
  const [, page] = /\/(confirm|reset|forgot|undo|join|register|sign-up)\/?$/.exec(window.location.pathname) ?? []
  if (!page) return null
  return {
    page: page as DoorAddress['page'],
    token: new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '',
  }
}
