import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { describe, expect, it } from 'vitest'
import { fromBody, readProblem } from './problem'

describe('a problem', () => {
  it('knows a page that is older than its server', () => {
    const fields = [{ path: 'extensions.persistedQuery', message: 'This document is not known here.' }]
    const body = JSON.stringify({
      errors: [{ message: fields[0]?.message, extensions: { code: 'BAD_USER_INPUT', fields } }],
    })
    expect(fromBody(body, 400)).toMatchObject({ code: 'STALE', fields: [] })
  })

  it('gathers every bad field of an answer, named as the form names them', () => {
    const thrown = new CombinedGraphQLErrors({
      errors: [
        {
          message: 'Some fields need attention.',
          extensions: {
            code: 'BAD_USER_INPUT',
            requestId: 'r1',
            fields: [
              { path: 'input.website', message: 'no address' },
              { path: 'input.address.country', message: 'no country' },
            ],
          },
        },
      ],
    })
    expect(readProblem(thrown)).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'Some fields need attention.',
      requestId: 'r1',
      retryAfter: undefined,
      fields: [
        { path: 'website', message: 'no address' },
        { path: 'address.country', message: 'no country' },
      ],
    })
  })

  it('reads a refusal before execution out of its body', () => {
    const body = JSON.stringify({
      errors: [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED', retryAfter: 7 } }],
    })
    const response = new Response(body, { status: 429, headers: { 'x-request-id': 'r2' } })
    expect(readProblem(new ServerError('429', { response, bodyText: body }))).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: 7,
    })
  })

  it('tells a proxy in the way from a fault of the server', () => {
    expect(fromBody('<h1>Bad gateway</h1>', 502, 'r3')).toMatchObject({ code: 'UNAVAILABLE', requestId: 'r3' })
    expect(fromBody('<h1>Oh</h1>', 500)).toMatchObject({ code: 'INTERNAL' })
  })

  it('knows an answer that never came', () => {
    expect(readProblem(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
    expect(readProblem(new TypeError('x is not a function')).code).toBe('INTERNAL')
  })

  it('takes a code it does not know as INTERNAL', () => {
    expect(
      readProblem(new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'NEW' } }] })).code,
    ).toBe('INTERNAL')
  })
})
