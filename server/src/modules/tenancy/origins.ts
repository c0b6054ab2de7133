import { refuse } from '../../kernel/errors.js'

/**
 * An origin exactly as browsers send it: scheme, ASCII host in lower case, port unless it is the scheme's own. Plain http is
 * accepted for loopback alone; wildcards, paths, credentials and `null` are refused.
 */
export function canonicalOrigin(text: string, field: string): string {
  const url = parse(text.trim())
  const loopback = url && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (
    !url ||
    !bare ||
    text.includes('*') ||
    !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) ||
    url.hostname.endsWith('.')
  )
    throw refuse('BAD_USER_INPUT', 'Write an origin such as https://www.example.org, without a path.', { field })
  return url.origin
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
