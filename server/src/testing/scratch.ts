import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

/** An empty folder for what a test or its process writes. It goes when the test file is over, however that ended. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `mainstreet-${name}-`))
  made.push(folder)
  return folder
}

/** Runs in every test file, before its own hooks and so after them at the end (`ops/config/vitest.server.ts`). */
export function tidyScratch(): void {
  afterAll(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
}
