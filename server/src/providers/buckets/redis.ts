import { createHash } from 'node:crypto'
import { createClient, ErrorReply } from '@redis/client'
import type { Taking } from '../../kernel/gcra.js'
import { type BucketPort, STORE_PATIENCE } from './port.js'

/**
 * One call for all buckets, by Redis's own clock, in microseconds: a key is a theoretical arrival time and is gone when the bucket
 * is full again. Counts as kernel/gcra.ts does. KEYS: the buckets; ARGV: wanted, whole (1 or 0), then perSecond and burst of each.
 */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local tokens, whole = tonumber(ARGV[1]), ARGV[2] == '1'
local wanted, answer = tokens, {}
for at, key in ipairs(KEYS) do
  local burst = tonumber(ARGV[2 * at + 2])
  local gap = 1000000 / tonumber(ARGV[2 * at + 1])
  local depth = burst * gap
  local before = math.max(tonumber(redis.call('GET', key) or now), now)
  local asked = whole and math.min(wanted, burst) or wanted
  local there = math.max(0, math.floor((now + depth - before) / gap + 0.000001))
  local granted = math.min(asked, there)
  if whole and there < asked then granted = 0 end
  local after = before + gap * granted
  if after > now then redis.call('SET', key, string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000) + 1000) end
  local retry = 0
  if granted < asked then retry = math.max(1, math.ceil((after + gap * (whole and asked or 1) - depth - now) / 1000)) end
  for _, number in ipairs({ granted, math.max(0, math.floor((now + depth - after) / gap + 0.000001)), math.ceil((after - now) / 1000), retry }) do
    answer[#answer + 1] = number
  end
  if granted == 0 then break end
  wanted = whole and tokens or granted
end
return answer`
const sha = createHash('sha1').update(script).digest('hex')

/** One Redis (or its primary) shared by all processes. Nothing is queued while it is away: whoever asks is told at once. */
export async function redisBuckets(url: string): Promise<Required<BucketPort>> {
  const socket = { connectTimeout: 2_000, reconnectStrategy: (tries: number) => Math.min(2_000, 50 * 2 ** tries) }
  const client = createClient({ url, disableOfflineQueue: true, socket })
  // Each failed try says so; whoever asks meanwhile gets an error of their own.
  client.on('error', () => undefined)
  // The first connection is not waited for beyond a moment: a process starts without its Redis, as it goes on without it.
  await Promise.race([client.connect().catch(() => undefined), patience(2_000).promise])

  const run = async (keys: string[], values: string[]): Promise<number[]> => {
    const options = { keys, arguments: values }
    try {
      return (await client.evalSha(sha, options)) as number[]
    } catch (error) {
      if (!(error instanceof ErrorReply && error.message.startsWith('NOSCRIPT'))) throw error
      return (await client.eval(script, options)) as number[]
    }
  }
  const take: BucketPort['take'] = async (wishes, { tokens, whole }) => {
    const rates = wishes.flatMap(({ rate }) => [String(rate.perSecond), String(rate.burst)])
    const keys = wishes.map(({ bucket }) => `bucket:${bucket}`)
    const late = patience(STORE_PATIENCE)
    const answer = run(keys, [String(tokens), whole ? '1' : '0', ...rates])
    answer.catch(() => undefined)
    const numbers = await Promise.race([answer, late.promise]).finally(late.clear)
    if (!numbers) throw new Error('Redis does not answer.')
    return takingsIn(numbers)
  }
  const reach = async (): Promise<void> => {
    await client.ping()
  }
  return { name: 'Redis', take, reach, close: async () => client.destroy() }
}

function takingsIn(numbers: number[]): Taking[] {
  return Array.from({ length: numbers.length / 4 }, (_, at) => {
    const [granted = 0, remaining = 0, resetMs = 0, retryMs = 0] = numbers.slice(at * 4, at * 4 + 4)
    return { granted, remaining, resetMs, retryMs }
  })
}

function patience(ms: number): { promise: Promise<undefined>; clear: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, ms, undefined)
  return { promise, clear: () => clearTimeout(timer) }
}
