import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const dist = (name: string): string => new URL(`../dist/${name}`, import.meta.url).href

/** Says which files the modules of web and worker load that are no libraries made into one. */
const listing = `import { registerHooks } from 'node:module'
const loaded = []
registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
await import('${dist('app.js')}')
await import('${dist('tasks.js')}')
process.stdout.write(JSON.stringify(loaded), () => process.exit(0))`

/** Native ones, and what those need. */
const alone = /^(?:sharp|argon2|detect-libc|semver|@img\/[\w-]+|@phc\/format|node-gyp-build)$/

test('the built server takes its packages from where they were bundled: of none is a second copy loaded beside it', async () => {
  const options = { env: { PATH: process.env.PATH }, cwd: fileURLToPath(dist('')), maxBuffer: 4_000_000 }
  const args = ['--input-type=module', '-e', listing]
  const { stdout } = await promisify(execFile)(process.execPath, args, options)
  const loaded = JSON.parse(stdout) as string[]
  expect(loaded.filter((url) => url.includes('/.mainstreet/libraries/')).length).toBeGreaterThan(30)
  const packages = loaded.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^./][^/]*)\//.exec(url)?.[1] ?? [])
  expect([...new Set(packages)].filter((name) => !alone.test(name))).toEqual([])
})
