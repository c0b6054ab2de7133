import { createHash } from 'node:crypto'
import { build, type Plugin, parseSync } from 'vite'
import { hashedDocuments } from './documents.js'

/** One thing a chunk takes from the first script instead of bringing its own copy, and what it calls it. */
export interface Borrowed {
  module: string
  name: string
  local: string
}

export interface Chunk {
  name: string
  body: string
  borrowed: Borrowed[]
}

const ENTRY = 'virtual:entry'
const PACKAGES = ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals']
/** Modules of ours that hold state or stand in the first script anyway. */
const SHARED = ['chunks', 'results', 'api', 'panels/surroundings', 'panels/Icon', 'panels/Picture', 'panels/OpenState']
  .concat(['panels/Notice', 'panels/Lazy', 'panels/ListingCard', 'filters'])
  .map((path) => `/src/${path}.ts`)

/**
 * Builds one chunk as a module with the shared things left out. `asScript` then makes a classic script of it: what it
 * borrows is read from `document.currentScript.lent`, its result is left on `document.currentScript.chunk`.
 */
export async function buildChunk(root: string, name: string, entry: string): Promise<Chunk> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    plugins: [borrow(root), handOver(entry), tameLeaflet(), hashedDocuments()],
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome111', 'safari16.2', 'firefox113'],
      lib: { entry: ENTRY, formats: ['es'] },
      rollupOptions: { output: { minify: true } },
    },
  })
  const output = Array.isArray(result) ? result[0]?.output : 'output' in result ? result.output : undefined
  const chunk = output?.[0]
  if (!chunk || output?.length !== 1) throw new Error(`The chunk ${name} must be exactly one file.`)
  return { name, ...withoutImports(chunk.code) }
}

function borrow(root: string): Plugin {
  return {
    name: 'borrow',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (PACKAGES.includes(id)) return { id, external: true }
      if (!importer || !id.startsWith('.')) return
      const found = await this.resolve(id, importer, { skipSelf: true })
      const own = found?.id.replace(root, '').replace(/\.tsx$/, '.ts')
      return found && own && SHARED.includes(own) ? { id: found.id.replace(root, ''), external: 'absolute' } : found
    },
  }
}

/** A chunk's entry exports `chunk`; it is handed over on the script element that loaded it, so no global is needed. */
function handOver(entry: string): Plugin {
  return {
    name: 'hand-over',
    resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? `${wanted(entry)}\ndocument.currentScript.chunk = chunk` : undefined),
  }
}

/** `virtual:pair-<panels>-<language>` is two modules in one file. */
function wanted(entry: string): string {
  const [, panels, language] = /^virtual:pair-(\w+)-(\w+)$/.exec(entry) ?? []
  if (!language) return `import { chunk } from '${entry}'`
  return `import { chunk as panels } from '/src/panels/${panels}/chunk.ts'
import { chunk as words } from '/src/locales/${language}.ts'
const chunk = { panels, words }`
}

/**
 * Leaflet's style sheet names pictures of controls we do not use; they would be inlined. Leaflet asks whether there is SVG by
 * writing markup, which a page that demands Trusted Types refuses, and empties tiles by a `data:` picture, which a strict
 * `img-src` refuses.
 */
function tameLeaflet(): Plugin {
  return {
    name: 'tame-leaflet',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('leaflet.css')) return code.replace(/background-image:\s*url\([^)]*\);?/g, '')
      if (!id.endsWith('leaflet-src.esm.js')) return
      const changes: [string, string][] = [
        ["div.innerHTML = '<svg/>'", "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))"],
        ['tile.src = emptyImageUrl', "tile.removeAttribute('src')"],
        ["tile.el.setAttribute('src', emptyImageUrl)", "tile.el.removeAttribute('src')"],
        ["tile.getAttribute('src') === emptyImageUrl", "!tile.getAttribute('src')"],
      ]
      for (const [from] of changes) if (!code.includes(from)) this.error(`Leaflet no longer says: ${from}`)
      return changes.reduce((tamed, [from, to]) => tamed.replace(from, to), code)
    },
  }
}

function withoutImports(code: string): { body: string; borrowed: Borrowed[] } {
  const borrowed: Borrowed[] = []
  let end = 0
  for (const node of parseSync('chunk.js', code).program.body) {
    if (node.type !== 'ImportDeclaration') continue
    const module = node.source.value
    for (const specifier of node.specifiers) {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') {
        throw new Error(`A chunk may only borrow by name, not like this from ${module}.`)
      }
      borrowed.push({ module, name: specifier.imported.name, local: specifier.local.name })
    }
    end = node.end
  }
  return { body: code.slice(end).replace(/^;/, '').trim(), borrowed }
}

/** `place` tells where in the list of what is lent a thing stands. The name carries the hash of all that is in the file. */
export function asScript(
  chunk: Chunk,
  place: (borrowed: Borrowed) => number,
): { fileName: string; hash: string; source: string } {
  const taken = chunk.borrowed.map((one) => `${one.local}=lent$[${place(one)}]`).join(',')
  const head = taken && `const lent$=document.currentScript.lent,${taken};`
  const source = `(()=>{${head}${chunk.body}})();\n`
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  return { fileName: `${chunk.name}-${hash}.js`, hash, source }
}
