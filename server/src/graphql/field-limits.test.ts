import { expect, test } from 'vitest'
import { type Answer, type Caller, call } from '../testing/call.js'
import { connectionsDuring } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld({ FORMS_PER_ADDRESS: '4', TRUST_PROXY: '1' })
const from = (address: string): Caller => ({ headers: { 'x-forwarded-for': address } })
const verify = (caller: Caller): Promise<Answer<unknown>> =>
  call(world(), 'mutation { verifyEmail(token: "of nobody") }', {}, caller)
const codes = (answers: Answer<unknown>[]): (string | undefined)[] =>
  answers.map(({ errors }) => errors?.[0]?.extensions.code)

test('what strangers may call to change something is limited by field and address, before anything is looked up', async () => {
  const here = from('192.0.2.1')
  const answers = []
  for (let at = 0; at < 4; at += 1) answers.push(await verify(here))
  expect(codes(answers)).toEqual(Array.from({ length: 4 }, () => 'BAD_USER_INPUT'))
  let refused: Answer<unknown> | undefined
  const taken = await connectionsDuring(world(), async () => {
    refused = await verify(here)
  })
  expect([codes(refused ? [refused] : []), taken]).toEqual([['RATE_LIMITED'], 0])
  expect(refused?.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(50)
  // Another field has its own count, another address too.
  const login = 'mutation { login(input: { email: "nobody@people.example", password: "wrong" }) { accessToken } }'
  expect(codes([await call(world(), login, {}, here), await verify(from('192.0.2.2'))])).toEqual([
    'UNAUTHENTICATED',
    'BAD_USER_INPUT',
  ])
})

test('every alias counts, and an address of IPv6 is its network', async () => {
  const tries = Array.from({ length: 6 }, (_, at) => `t${at}: requestPasswordReset(email: "a${at}@b.example")`)
  const batch = await call(world(), `mutation { ${tries.join(' ')} }`, {}, from('192.0.2.3'))
  expect(codes([batch])).toEqual(['RATE_LIMITED'])
  const answers = []
  for (let at = 0; at < 6; at += 1) answers.push(await verify(from(`2001:db8:1:2:${at}::${at}`)))
  expect(codes(answers).filter((code) => code === 'RATE_LIMITED')).toHaveLength(2)
})

test('the renewal of a session is no form', async () => {
  const renew = () => call(world(), 'mutation { refreshSession { accessToken } }', {}, from('192.0.2.4'))
  const answers = []
  for (let at = 0; at < 8; at += 1) answers.push(await renew())
  expect(new Set(codes(answers))).toEqual(new Set(['UNAUTHENTICATED']))
})
