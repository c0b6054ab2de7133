import { readFileSync } from 'node:fs'

/** User and system time a process has taken so far, in milliseconds (Linux counts it in hundredths of a second). */
export function cpuOf(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = after.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The memory a process holds now, in MB. */
export const memoryOf = (pid: number): number => sizeOf(pid, 'VmRSS')

/** The most memory a process ever held, in MB. */
export const peakOf = (pid: number): number => sizeOf(pid, 'VmHWM')

function sizeOf(pid: number, name: string): number {
  const said = readFileSync(`/proc/${pid}/status`, 'utf8')
  const [, kilobytes = '0'] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(said) ?? []
  return Number(kilobytes) / 1024
}
