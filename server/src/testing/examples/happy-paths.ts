import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaParts } from '../../rooms.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const modules = join(root, 'server/src/modules')
const journeys = join(root, 'e2e/journeys')

const sourcesIn = (folder: string, ends: string): { file: string; source: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ends))
    .map((name) => ({ file: join(folder, name), source: readFileSync(join(folder, name), 'utf8') }))

/** Rooms that answer something of the contract, of which no test of a room and no journey asks anything. The sweeps, which ask everything, are none. */
export function roomsNobodyAsks(): string[] {
  const operations = Object.values(schemaParts.doors).flatMap((doors) => Object.keys(doors))
  const asking = [...sourcesIn(join(root, 'server/src'), '.test.ts'), ...sourcesIn(journeys, '.test.ts')].filter(
    ({ file }) => !file.includes('/server/src/testing/'),
  )
  const isAsked = (name: string): boolean => asking.some(({ source }) => new RegExp(`\\b${name}\\b`).test(source))
  const rooms = Map.groupBy(sourcesIn(modules, '.resolver.ts'), ({ file }) => dirname(file))
  return [...rooms].flatMap(([room, found]) => {
    const text = found.map(({ source }) => source).join('\n')
    const answers = operations.filter((name) => new RegExp(`^ {2}(?:async )?${name}\\(`, 'm').test(text))
    return !answers.length || answers.some(isAsked) ? [] : [`${relative(modules, room)}: ${answers.join(' ')}`]
  })
}

/** By the numbers of the requirements, what is walked from end to end in a browser and by the API. */
export const acceptanceWalked = (): string[] =>
  sourcesIn(join(journeys, 'acceptance'), '.test.ts')
    .flatMap(({ source }) => [...source.matchAll(/^test\('(\d+): /gm)].map(([, number = '']) => number))
    .sort()
