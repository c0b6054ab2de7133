import { createHash, createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import S3rver, { type StoreContext } from 's3rver'
import { afterAll, beforeAll } from 'vitest'
import { scratchFolder } from './scratch.js'

const SECRET = 'S3RVER'

/**
 * A bucket for one test file: the settings that lead to it, known when it is open. The store takes any address, signed or not, so what
 * Amazon would refuse is refused before it.
 */
export function useBucket(): () => Record<string, string> {
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: scratchFolder('s3'),
    configureBuckets: [{ name: 'pictures', configs: [] }],
  })
  store.middleware.unshift(async (ctx, next) => {
    if (!ctx.headers.authorization && !holds(ctx)) Object.assign(ctx, { status: 403, body: 'SignatureDoesNotMatch' })
    else await next()
  })
  let endpoint = ''
  beforeAll(async () => {
    const { address, port } = (await store.run()) as AddressInfo
    endpoint = `http://${address}:${port}`
  })
  afterAll(() => store.close())
  return () => ({
    STORAGE_BUCKET: 'pictures',
    STORAGE_ENDPOINT: endpoint,
    STORAGE_ACCESS_KEY_ID: 'S3RVER',
    STORAGE_SECRET_ACCESS_KEY: SECRET,
  })
}

/** Signature version 4 of an address, as Amazon reckons it (docs.aws.amazon.com: "Authenticating Requests: Using Query Parameters"). */
function holds({ method, path, query, headers }: StoreContext): boolean {
  const { 'X-Amz-Date': date = '', 'X-Amz-Credential': credential = '', 'X-Amz-Signature': given, ...rest } = query
  const [, day = '', region = '', service = '', end = ''] = credential.split('/')
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (at + Number(rest['X-Amz-Expires']) * 1_000 < Date.now()) return false
  const asked = { ...rest, 'X-Amz-Date': date, 'X-Amz-Credential': credential }
  const encoded = Object.entries(asked).map(([name, value]) => `${encode(name)}=${encode(value)}`)
  const signed = (rest['X-Amz-SignedHeaders'] ?? '').split(';')
  const canonical = [
    ...[method, path, encoded.sort().join('&')],
    ...signed.map((name) => `${name}:${headers[name] ?? ''}`),
    ...['', signed.join(';'), 'UNSIGNED-PAYLOAD'],
  ].join('\n')
  const digest = createHash('sha256').update(canonical).digest('hex')
  const text = ['AWS4-HMAC-SHA256', date, `${day}/${region}/${service}/${end}`, digest].join('\n')
  const key = [day, region, service, end].reduce<Buffer | string>((by, part) => hmac(by, part), `AWS4${SECRET}`)
  return hmac(key, text).toString('hex') === given
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
