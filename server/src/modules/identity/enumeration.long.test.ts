import { expect, test } from 'vitest'
import { call } from '../../testing/call.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

// The cost of the product's own hashes is part of what the clock could tell.
const world = useWorld({ LIGHT_HASHES: '' })
const ROUNDS = 200

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: number[]): number => {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
/** Welch's t: how far two means are apart, in units of what chance would do. */
const welch = (one: number[], other: number[]): number =>
  (mean(one) - mean(other)) / Math.sqrt(variance(one) / one.length + variance(other) / other.length)
/** A pause of the machine is nobody's answer: the slowest twentieth of each is left out. */
const calm = (values: number[]): number[] =>
  [...values].sort((one, other) => one - other).slice(0, Math.floor(values.length * 0.95))

const verbs: [string, (email: string) => [string, object]][] = [
  [
    'log-in',
    (email) => [
      'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }',
      { i: { email, password: 'not it' } },
    ],
  ],
  ['a reset', (email) => ['mutation ($e: String!) { requestPasswordReset(email: $e) }', { e: email }]],
  [
    'a registration',
    (email) => [
      'mutation ($i: RegisterInput!) { register(input: $i) }',
      { i: { name: 'Pat', email, password: 'quiet-lantern-over-harbour' } },
    ],
  ],
]

test.each(verbs)(
  'AU-09: the clock does not tell whether %s names somebody',
  async (_verb, said) => {
    const { owner } = await makeTenant(world())
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    const answers = new Set<string>()
    for (let round = 0; round < ROUNDS; round += 1)
      for (const who of round % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        await world().truth('delete from rate_bucket')
        const [query, variables] = said(who === 'known' ? owner.email : `nobody-${round}@people.example`)
        const startedAt = performance.now()
        const { status, data, errors } = await call(world(), query, variables)
        times[who].push(performance.now() - startedAt)
        answers.add(JSON.stringify([status, data, errors?.[0]?.message, errors?.[0]?.extensions.code]))
      }
    const [known, unknown] = [calm(times.known), calm(times.unknown)]
    expect([...answers]).toHaveLength(1)
    const [apart, t] = [Math.abs(mean(known) / mean(unknown) - 1), Math.abs(welch(known, unknown))]
    process.stdout.write(
      `AU-09 ${_verb}: known ${mean(known).toFixed(2)} ms, unknown ${mean(unknown).toFixed(2)} ms, t ${t.toFixed(2)}\n`,
    )
    expect(apart).toBeLessThan(0.1)
    expect(t).toBeLessThan(4.5)
  },
  600_000,
)
