import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './project.ts'

const ignored = new Set(['node_modules', 'dist', 'dist.next', 'dist.old', '.git'])

/** One hash over the names and contents of files and folders of the project; what is absent counts as absent. */
export function hashOf(paths: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths)
    eachFile(resolve(root, path), (file) => hash.update(`\n${file}\n`).update(readFileSync(file)))
  return hash.digest('hex')
}

/** Cheap and enough to see that a build's output was removed, or rebuilt by other hands. */
export function namesAndSizes(folder: string): string {
  const hash: Hash = createHash('sha256')
  eachFile(folder, (file) => hash.update(`${file} ${statSync(file).size}\n`))
  return hash.digest('hex')
}

function eachFile(path: string, visit: (file: string) => void): void {
  if (!existsSync(path)) return
  const names = statSync(path).isDirectory() ? readdirSync(path).sort() : undefined
  if (!names) visit(path)
  for (const name of names ?? []) if (!ignored.has(name)) eachFile(join(path, name), visit)
}
