import { fromBody, type Problem, Refusal, readProblem } from '../../lib/problem'

export interface Presigned {
  key: string
  url: string
  method: string
  headers: Record<string, string>
}

export interface UploadRequest {
  file: Blob
  purpose: 'listing' | 'logo' | 'favicon' | 'avatar'
  /** Zero to one, of the bytes sent. */
  onProgress?: (part: number) => void
  signal?: AbortSignal
}

/** What the upload needs of the session: a token that is good now, and a new one when it was refused. */
export interface Bearer {
  token(): Promise<string | undefined>
  recover(refused?: string): Promise<void>
}

export const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']

/**
 * Asks for an address, puts the file there, and answers the key to confirm. Throws a Refusal; what the server does not
 * like about the file (size, kind) it says at the first step or when the upload is confirmed.
 */
export async function upload(bearer: Bearer, { file, purpose, onProgress, signal }: UploadRequest): Promise<string> {
  const body = JSON.stringify({ contentType: file.type, bytes: file.size, purpose })
  const place = await presign(bearer, body, signal)
  await put(place, file, onProgress, signal)
  return place.key
}

async function presign(
  bearer: Bearer,
  body: string,
  signal: AbortSignal | undefined,
  again = true,
): Promise<Presigned> {
  const token = await bearer.token()
  const response = await fetch(new URL('/media/presign', location.href), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body,
    ...(signal ? { signal } : {}),
  })
  const text = await response.text()
  if (response.ok) return JSON.parse(text) as Presigned
  const problem = fromBody(text, response.status, response.headers.get('x-request-id') ?? undefined)
  if (response.status === 401 && again) {
    await bearer.recover(token)
    return presign(bearer, body, signal, false)
  }
  throw new Refusal(problem)
}

/** XMLHttpRequest, because fetch cannot say how much it has sent. */
export function put(
  place: Omit<Presigned, 'key'>,
  file: Blob,
  onProgress?: (part: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open(place.method, new URL(place.url, location.href).href)
    for (const [name, value] of Object.entries(place.headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener(
      'progress',
      (event) => event.lengthComputable && onProgress?.(event.loaded / event.total),
    )
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) done()
      else failed(new Refusal(fromBody(request.responseText, request.status)))
    })
    request.addEventListener('error', () => failed(new Refusal({ code: 'OFFLINE', message: '', fields: [] })))
    request.addEventListener('abort', () => failed(new DOMException('The upload was stopped.', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** `undefined` where someone stopped it themselves: that needs no message. */
export function uploadProblem(thrown: unknown): Problem | undefined {
  return thrown instanceof DOMException && thrown.name === 'AbortError' ? undefined : readProblem(thrown)
}
