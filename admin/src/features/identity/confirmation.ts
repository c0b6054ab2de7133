/** Where the link of a mail leads: `/admin/confirm#token=…`. The token stands behind the #, so no server's log ever holds it. */
export function tokenToConfirm(): string | null {
  if (!/\/confirm\/?$/.test(window.location.pathname)) return null
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? ''
}
