import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { asScript, type Borrowed, buildChunk, type Chunk } from './chunk.js'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const VIRTUAL = 'virtual:chunks'
const PAIR = 'virtual:pair-'
/** What a page may begin with. */
const PAIRED = ['record', 'tools', 'forms']

/**
 * Lazy chunks. The first script is a classic script (so that one plain tag is enough), and a classic script of a foreign
 * origin can neither split itself nor resolve relative imports. So each chunk is built on its own, as a classic script
 * too: no CORS header is needed to load it, and `script-src <our origin>` is all that a strict policy must allow.
 * `virtual:chunks` tells the first script the hashed names, and what it lends to the chunks: one Preact for all.
 */
export function lazyChunks(): Plugin {
  let files: Record<string, string> = {}
  let lent: string[] = []
  let building = false
  return {
    name: 'lazy-chunks',
    config: (_config, env) => {
      building = env.command === 'build'
    },
    async buildStart() {
      if (!building) return
      const chunks: Chunk[] = []
      for (const [name, entry] of Object.entries(entries())) chunks.push(await buildChunk(root, name, entry))
      lent = [...new Set(chunks.flatMap(({ borrowed }) => borrowed.map(keyOf)))].sort()
      files = {}
      for (const chunk of chunks) {
        const file = asScript(chunk, (one) => lent.indexOf(keyOf(one)))
        files[chunk.name] = file.hash
        const { fileName, source } = file
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) => (id === `\0${VIRTUAL}` ? (building ? virtualModule(files, lent) : directModule()) : undefined),
  }
}

/**
 * The panels that few visitors or few pages need, each language that is not in the first script, and each language with what a
 * page may begin with: who comes by a deep link fetches one file instead of two.
 */
function entries(): Record<string, string> {
  const panels = ['record', 'map', 'launcher', 'tools', 'forms', 'lists'].map((name) => [
    name,
    `/src/panels/${name}/chunk.ts`,
  ])
  const found: Record<string, string> = Object.fromEntries(panels)
  for (const file of readdirSync(`${root}/src/locales`)) {
    const language = /^(\w+)\.ts$/.exec(file)?.[1]
    if (!language || language === 'en' || language === 'english') continue
    found[`locale-${language}`] = `/src/locales/${file}`
    for (const name of PAIRED) found[`${name}-${language}`] = `${PAIR}${name}-${language}`
  }
  return found
}

/** While developing and in tests there is nothing built: chunks are plain modules then. */
function directModule(): string {
  const plain = Object.entries(entries()).filter(([, entry]) => !entry.startsWith(PAIR))
  const loaders = plain.map(([name, entry]) => `${JSON.stringify(name)}: () => import('${entry}')`)
  return `const loaders = { ${loaders.join(', ')} }
export const chunks = Object.fromEntries(Object.keys(loaders).map((name) => [name, name]))
export const lent = []
export const direct = (name) => loaders[name]().then(({ chunk }) => chunk)`
}

function keyOf({ module, name }: Borrowed): string {
  return `${module} ${name}`
}

function virtualModule(files: Record<string, string>, lent: string[]): string {
  const imports = lent.map((key, index) => {
    const [module, name] = key.split(' ')
    return `import { ${name} as lent${index} } from '${module}'`
  })
  return `${imports.join('\n')}
export const chunks = ${JSON.stringify(files)}
export const lent = [${lent.map((_key, index) => `lent${index}`).join(', ')}]
export const direct = undefined`
}
