import { describe, expect, it } from 'vitest'
import { Refusal } from '../../lib/problem'
import { type Asked, type Reply, serve } from '../../testing/server'
import { upload, uploadProblem } from './upload'

const picture = new Blob(['0123456789'], { type: 'image/png' })
const place = { key: 'k1', url: '/store/k1', method: 'PUT', headers: { 'content-type': 'image/png', 'x-sum': 'abc' } }
const bearer = { token: async () => 'good', recover: async () => {} }

const answers =
  (routes: Record<string, (asked: Asked) => Reply>) =>
  ({ path, ...asked }: Asked): Reply =>
    routes[path]?.({ path, ...asked }) ?? { status: 404 }

describe('an upload', () => {
  it('asks for a place, puts the file there with the headers it was given, and answers the key', async () => {
    const log = await serve(answers({ '/media/presign': () => ({ body: place }), '/store/k1': () => ({}) }))
    expect(await upload(bearer, { file: picture, purpose: 'listing' })).toBe('k1')
    const [asked, put] = log
    expect(asked?.headers.authorization).toBe('Bearer good')
    expect(JSON.parse(asked?.body ?? '')).toEqual({ contentType: 'image/png', bytes: 10, purpose: 'listing' })
    expect(put).toMatchObject({ method: 'PUT', body: '0123456789' })
    expect(put?.headers).toMatchObject({ 'content-type': 'image/png', 'x-sum': 'abc' })
    expect(put?.headers.authorization).toBeUndefined()
  })

  it('says what the server says of a file it will not take', async () => {
    const errors = [
      { message: 'Pictures may be up to 10 MB.', extensions: { code: 'BAD_USER_INPUT', requestId: 'r1' } },
    ]
    await serve(answers({ '/media/presign': () => ({ status: 400, body: { errors } }) }))
    const thrown = await upload(bearer, { file: picture, purpose: 'logo' }).catch((error) => error)
    expect(uploadProblem(thrown)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Pictures may be up to 10 MB.',
      requestId: 'r1',
    })
  })

  it('renews a spent token once and tries again', async () => {
    let token = 'old'
    const recover = async () => {
      token = 'new'
    }
    const renewing = { token: async () => token, recover }
    const log = await serve(
      answers({
        '/media/presign': ({ headers }) => (headers.authorization === 'Bearer new' ? { body: place } : { status: 401 }),
        '/store/k1': () => ({}),
      }),
    )
    expect(await upload(renewing, { file: picture, purpose: 'listing' })).toBe('k1')
    expect(log.map(({ path }) => path)).toEqual(['/media/presign', '/media/presign', '/store/k1'])
  })

  it('gives up after a second refusal', async () => {
    const log = await serve(() => ({ status: 401 }))
    await expect(upload(bearer, { file: picture, purpose: 'listing' })).rejects.toBeInstanceOf(Refusal)
    expect(log).toHaveLength(2)
  })

  it('fails with a reason when the store refuses the file', async () => {
    await serve(
      answers({ '/media/presign': () => ({ body: place }), '/store/k1': () => ({ status: 503, body: 'busy' }) }),
    )
    const thrown = await upload(bearer, { file: picture, purpose: 'listing' }).catch((error) => error)
    expect(uploadProblem(thrown)).toMatchObject({ code: 'UNAVAILABLE' })
  })

  it('needs no message when someone stopped it themselves', () => {
    expect(uploadProblem(new DOMException('stopped', 'AbortError'))).toBeUndefined()
  })
})
