/**
 * Node takes memory as long as the machine has some: under load the web process grew to half a gigabyte around 70 MB that it needs, and
 * the worker to 706 MB while it imported 100,000 rows. With these bounds they stay under 300 and 400 MB at the same speed
 * (ops/docs/performance.md). The young generation's is what keeps rows of requests from being carried into the old one. Whoever sets
 * bounds of their own in NODE_OPTIONS keeps them.
 */
export function boundedHeap({ NODE_OPTIONS = '' }: NodeJS.ProcessEnv): string[] {
  const theirs = /--max-(old|semi)-space-size|--max-heap-size/.test(NODE_OPTIONS.replaceAll('_', '-'))
  return theirs ? [] : ['--max-semi-space-size=16', '--max-old-space-size=224']
}

/**
 * glibc gives each thread that asks a pool of its own, and each keeps what it once took: of Node's threads that were 18 MB. Two serve all of
 * them as fast. Whoever sets another number keeps it; other systems overlook it.
 */
export const fewPools = { MALLOC_ARENA_MAX: '2' }
