import { afterEach, expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { listenAs, type Socket } from '../../testing/socket.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const open: Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.raw.terminate()
})

/** Far more than the two ends of a line of this machine keep, and what is said in the second in which a closed one is cut off. */
const MOST = 100_000_000
const payload = { text: 'x'.repeat(90_000) }

test.each(['ping', 'frame'] as const)(
  'GQ-17: a socket that asks by %s and never reads is closed before much is kept for it, and others hear as before',
  async (by) => {
    const { owner } = await makeTenant(world())
    const [slow, other] = [await listenAs(world(), owner.token), await listenAs(world(), owner.token)]
    open.push(slow, other)
    other.subscribe('unread', 'subscription { unreadNotifications }')
    expect(await other.heard('unread')).toEqual({ data: { unreadNotifications: 0 } })
    slow.raw.pause()
    let said = 0
    while (slow.raw.readyState === slow.raw.OPEN && said < MOST) {
      if (by === 'ping') slow.send({ type: 'ping', payload })
      else for (let at = 0; at < 700; at += 1) slow.raw.ping('y'.repeat(125))
      said += by === 'ping' ? 90_000 : 700 * 127
      await new Promise((resolve) => setTimeout(resolve, 1))
      // A client whose line is closed learns it when it writes or reads next.
      if (said % 900_000 < 90_000) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(said).toBeLessThan(MOST)
    await ask(world(), 'mutation { markNotificationsRead(input: {}) }', {}, owner)
    expect(await other.heard('unread')).toEqual({ data: { unreadNotifications: 0 } })
    expect(other.raw.readyState).toBe(other.raw.OPEN)
  },
  30_000,
)
