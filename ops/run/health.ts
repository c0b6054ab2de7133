import { pause } from './stopping.ts'

/** Asks until the address answers 200. It has no deadline of its own: the caller also watches whether the process ended. */
export async function waitUntilHealthy(address: string, signal: AbortSignal): Promise<void> {
  while (!(await answers(address))) await pause(50, signal)
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) })
    await answer.body?.cancel()
    return answer.status === 200
  } catch {
    return false
  }
}
