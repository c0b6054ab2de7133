/** A bucket that refills `perSecond` tokens a second up to `burst`. */
export type Rate = { perSecond: number; burst: number }

/** What a bucket gave. `remaining`: whole tokens left; `resetMs`: until it is full; `retryMs`: until what was wanted is there, 0 if it was given. */
export type Taking = { granted: number; remaining: number; resetMs: number; retryMs: number }

/**
 * The generic cell rate algorithm: a bucket is one instant, its theoretical arrival time, in milliseconds. Gives up to `wanted`
 * tokens, or with `whole` all of them or none (and never asks for more than the bucket holds). The limit table's function and the
 * script for Redis count the same way (providers/buckets).
 */
export function takeTokens(
  arrival: number | undefined,
  now: number,
  { rate, wanted, whole }: { rate: Rate; wanted: number; whole: boolean },
): { arrival: number; taking: Taking } {
  const gap = 1000 / rate.perSecond
  const depth = rate.burst * gap
  const before = Math.max(arrival ?? now, now)
  const asked = whole ? Math.min(wanted, rate.burst) : wanted
  const there = Math.max(0, Math.floor((now + depth - before) / gap + 1e-6))
  const granted = whole && there < asked ? 0 : Math.min(asked, there)
  const after = before + gap * granted
  const next = whole ? asked : 1
  return {
    arrival: after,
    taking: {
      granted,
      remaining: Math.max(0, Math.floor((now + depth - after) / gap + 1e-6)),
      resetMs: Math.ceil(after - now),
      retryMs: granted === asked ? 0 : Math.max(1, Math.ceil(after + gap * next - depth - now)),
    },
  }
}
