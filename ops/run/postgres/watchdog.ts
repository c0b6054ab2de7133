import { spawn } from 'node:child_process'

/**
 * A shell that waits on a pipe from this process. When this process ends in whatever way, `kill -9` included, the pipe
 * closes and the shell stops the server; else nobody would, since the server leads its own session.
 */
export function watchOver(pid: number): { dismiss: () => void } {
  const script = `
    while read -r line; do :; done
    kill -INT "$1" 2>/dev/null
    for second in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" 2>/dev/null || exit 0; sleep 1; done
    kill -QUIT "$1" 2>/dev/null`
  const child = spawn('/bin/sh', ['-c', script, 'mainstreet-watchdog', String(pid)], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  // The pipe must not keep this process alive either: a Socket, though the type says only Writable.
  ;(child.stdin as unknown as { unref: () => void }).unref()
  return { dismiss: () => void child.kill('SIGKILL') }
}
