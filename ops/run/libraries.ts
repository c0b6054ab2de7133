import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileOf, native, pointAt, type Taken, takenBy } from './imports.ts'
import { root } from './project.ts'

/**
 * A process of the server loads some 1,900 files of packages, and to find, read and link each costs more than what is in them. Here they
 * become a hundred: one for each package that is imported, and what they share. `dist`'s own modules stay as they are and import those.
 */
export async function bundleLibraries(dist: string): Promise<void> {
  const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const texts = new Map(modules.map((name) => [join(dist, name), readFileSync(join(dist, name), 'utf8')]))
  const taken = takenBy([...texts.values()])
  const folder = await bundled(taken)
  for (const [file, text] of texts) {
    // As seen from where the build will lie, which is as deep as where it is made.
    const way = relative(dirname(file), folder).split(sep).join('/')
    const pointed = pointAt(way, taken, text)
    if (pointed !== text) writeFileSync(file, pointed)
  }
}

/** How the folder ends that a bundle is written in; a build that was killed leaves it. Builds take turns (build.ts). */
const NEXT = '.next'

/** The folder of what is bundled: made once for a lockfile and a list of names. It lies among the packages, and goes with them. */
async function bundled(taken: Taken): Promise<string> {
  const entries = new Map(
    [...taken].sort().map(([specifier, names]) => [specifier, entryOf(specifier, [...names].sort())]),
  )
  const inputs = [...entries.values(), readFileSync(join(root, 'pnpm-lock.yaml')), readFileSync(import.meta.filename)]
  const hash = inputs.reduce((sum, input) => sum.update(input), createHash('sha256').update(process.version))
  const room = join(root, 'node_modules', '.mainstreet', 'libraries')
  const folder = join(room, hash.digest('hex').slice(0, 16))
  if (existsSync(folder)) {
    // When it was last used: that is what another bundle asks it for.
    utimesSync(folder, new Date(), new Date())
    return folder
  }
  const draft = `${folder}${NEXT}`
  mkdirSync(room, { recursive: true })
  for (const left of readdirSync(room).filter((name) => name.endsWith(NEXT)))
    rmSync(join(room, left), { recursive: true })
  await write(entries, draft)
  const missing = [...taken.keys()].filter((specifier) => !existsSync(join(draft, fileOf(specifier))))
  if (missing.length) throw new Error(`The bundle has no file of ${missing.join(', ')}.`)
  for (const path of leftBehind(room)) rmSync(path, { recursive: true })
  renameSync(draft, folder)
  return folder
}

/** All but the bundle that was used last: what runs meanwhile may still load a piece of the one it began with. */
export function leftBehind(room: string): string[] {
  const whole = readdirSync(room).filter((name) => !name.endsWith(NEXT))
  const paths = whole.map((name) => join(room, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  return paths.slice(1)
}

function entryOf(specifier: string, names: string[]): string {
  const from = JSON.stringify(specifier)
  return `import ${from}\n${names.length ? `export { ${names.join(', ')} } from ${from}\n` : ''}`
}

async function write(entries: Map<string, string>, folder: string): Promise<void> {
  const { rolldown } = await import('rolldown')
  // Beside the server's own manifest, so that packages are found as the server finds them.
  const at = (specifier: string): string => join(root, 'server', fileOf(specifier).replace(/js$/, 'mjs'))
  const sources = new Map([...entries].map(([specifier, text]) => [at(specifier), text]))
  const bundle = await rolldown({
    input: Object.fromEntries([...entries.keys()].map((specifier) => [fileOf(specifier).slice(0, -3), at(specifier)])),
    platform: 'node',
    external: [/^node:/, ...native, 'pg-native', /\.node$/],
    // What seems to be of no use may have been there for what it does while it is loaded.
    treeshake: false,
    plugins: [
      {
        name: 'entries',
        resolveId: (id) => (sources.has(id) ? id : null),
        load: (id) => sources.get(id) ?? null,
      },
    ],
    onLog: (level, log, say) => {
      if (level === 'warn' && !/^(?:EVAL|CIRCULAR_DEPENDENCY)$/.test(log.code ?? '')) throw new Error(log.message)
      if (level !== 'warn') say(level, log)
    },
  })
  await bundle.write({
    dir: folder,
    format: 'esm',
    keepNames: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'of-[name]-[hash].js',
  })
  await bundle.close()
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}

if (import.meta.main) await bundleLibraries(process.argv[2] ?? '')
