import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/**
 * What each file may weigh, in bytes after gzip -9 (1 KB = 1,000 bytes). Every file of the build has a bar: one that no line
 * names fails.
 */
export const bars: [RegExp, number][] = [
  [/^v1\.js$/, 25_000],
  [/^map-[\w-]{8}\.js$/, 60_000],
  [/^record-[\w-]{8}\.js$/, 9_000],
  [/^record-\w\w-[\w-]{8}\.js$/, 11_000],
  [/^tools-[\w-]{8}\.js$/, 6_000],
  [/^forms-\w\w-[\w-]{8}\.js$/, 12_000],
  [/^tools-\w\w-[\w-]{8}\.js$/, 8_000],
  [/^forms-[\w-]{8}\.js$/, 10_000],
  [/^lists-[\w-]{8}\.js$/, 4_500],
  [/^launcher-[\w-]{8}\.js$/, 3_000],
  [/^locale-\w+-[\w-]{8}\.js$/, 3_000],
]

export interface Weight {
  file: string
  bytes: number
  bar: number
}

/** All scripts of the built widget with their weights; a bar of 0 is one that is missing. */
export function weights(folder = fileURLToPath(new URL('../dist/', import.meta.url))): Weight[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  return files.map((file) => ({
    file,
    bytes: gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length,
    bar: bars.find(([name]) => name.test(file))?.[1] ?? 0,
  }))
}

/** `node widget/build/budget.ts`: one line per file, exit code 1 when one is too heavy. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = weights()
  for (const { file, bytes, bar } of found) console.log(`${bytes <= bar ? 'ok  ' : 'OVER'} ${file} ${bytes} of ${bar}`)
  const over = found.filter(({ bytes, bar }) => bytes > bar)
  process.exitCode = over.length || !found.length ? 1 : 0
}
