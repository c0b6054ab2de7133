import { DomainStatus, type TenantDomain } from './domain.entity.js'

type Claim = Pick<TenantDomain, 'status' | 'createdAt' | 'checkedAt'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A little less than a day, so that an hourly round finds each host once a day. */
const DAILY = 23 * HOUR
/** A claim nobody proves is looked up less and less, and no more after two weeks. */
const SOON_FOR = HOUR
const CLAIM_FOR = 14 * 24 * HOUR

/** Seconds between two looks at a claim that is fresh. */
export const SOON_EVERY = 30
/** The minute of each hour at which the round begins. */
export const ROUND_MINUTE = 23

/** The first hour after it was made, while somebody waits for it. */
export const isFresh = (claim: Claim, now: Date): boolean => sinceMade(claim, now) < SOON_FOR

/** Whether the hourly round looks a claim up: hosts that are served daily, open claims each time. */
export function isDue(claim: Claim, now: Date): boolean {
  if (claim.status === DomainStatus.RELEASED) return false
  if (claim.status === DomainStatus.PENDING) return sinceMade(claim, now) < CLAIM_FOR
  return !claim.checkedAt || now.getTime() - claim.checkedAt.getTime() >= DAILY
}

/** When a claim is looked up next without anybody asking; null when it is not. Never in the past. */
export function nextCheck(claim: Claim, now: Date): Date | null {
  const { status, checkedAt, createdAt } = claim
  if (status === DomainStatus.PENDING && isFresh(claim, now))
    return new Date(Math.max(now.getTime(), (checkedAt ?? createdAt).getTime() + SOON_EVERY * 1000))
  const round = roundAfter(
    status === DomainStatus.PENDING || !checkedAt ? now : later(now, checkedAt.getTime() + DAILY),
  )
  return isDue(claim, round) ? round : null
}

const sinceMade = (claim: Claim, now: Date): number => now.getTime() - claim.createdAt.getTime()

const later = (now: Date, instant: number): Date => new Date(Math.max(now.getTime(), instant))

function roundAfter(instant: Date): Date {
  const shift = ROUND_MINUTE * MINUTE
  return new Date(Math.ceil((instant.getTime() - shift) / HOUR) * HOUR + shift)
}
