import { Worker } from 'node:worker_threads'

/**
 * A job that never lets go of the thread keeps everything else of its process from running: leases, timeouts, a stop. A thread of its own
 * watches a counter that the main thread moves; when it stands still for so many seconds, the process is killed. Its jobs go back to
 * the queue by their leases, and whoever started the process starts another. Seconds are counted by ticks, so that a process that was
 * stopped and goes on is not taken for one that hangs.
 */
export function startWatchdog(seconds: number): void {
  const counter = new Int32Array(new SharedArrayBuffer(4))
  setInterval(() => Atomics.add(counter, 0, 1), 500).unref()
  const thread = new Worker(watching, { eval: true, workerData: { counter, seconds } })
  thread.unref()
}

const watching = `const { workerData: { counter, seconds } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
let last = -1, silent = 0
setInterval(() => {
  const now = Atomics.load(counter, 0)
  silent = now === last ? silent + 1 : 0
  last = now
  if (silent < seconds) return
  const message = 'a job holds the thread: the process is killed'
  writeSync(2, JSON.stringify({ level: 'error', message, seconds, timestamp: new Date().toISOString() }) + '\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)`
