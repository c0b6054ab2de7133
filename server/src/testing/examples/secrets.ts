const ofName = /TOKEN|COOKIE|PASSWORD|API_KEY$|secret|codes|accessToken|options|url/
/** Shorter ones (the six digits of an authenticator) stand by chance in any number. */
const SHORTEST = 10

type Run = { given: Record<string, string>; got: unknown }

/** Notes what an example was given and answered, by the name it goes by: `createApiKey.secret`, `login.PASSWORD`. */
export function keepSecrets(secrets: Map<string, string>, operation: string, { given, got }: Run): void {
  for (const [name, value] of Object.entries(given)) keep(secrets, `${operation}.${name}`, { name, value })
  walk(got, (name, value) => keep(secrets, `${operation}.${name}`, { name, value }))
}

function keep(secrets: Map<string, string>, label: string, { name, value }: { name: string; value: string }): void {
  const secret = secretIn(name, value)
  const isOne = ofName.test(name) && !/_ID$/.test(name) && secret.length >= SHORTEST
  if (isOne && !secrets.has(secret)) secrets.set(secret, label)
}

/** Of an address its signature, of a device's options the challenge, of a cookie its value; else all of it. */
function secretIn(name: string, value: string): string {
  if (name === 'url') return /signature=([\w-]+)/.exec(value)?.[1] ?? ''
  if (name === 'options') return (JSON.parse(value) as { challenge: string }).challenge
  return name === 'COOKIE' ? (value.split('=')[1] ?? '') : value
}

function walk(value: unknown, found: (name: string, text: string) => void, name = ''): void {
  if (typeof value === 'string') found(name, value)
  else if (Array.isArray(value)) for (const [at, each] of value.entries()) walk(each, found, `${name}.${at}`)
  else for (const [key, each] of Object.entries(value ?? {})) walk(each, found, key)
}
