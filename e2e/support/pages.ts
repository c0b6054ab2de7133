import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = new URL('../../admin/src', import.meta.url).pathname

/** The address of every page that the admin's router knows, as its routes say it: whoever adds one has it looked at. */
export const routes: string[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^router|Routes)\.tsx?$/.test(path))
  .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(/\.\.\.page\('([^']+)'\)/g)])
  .map(([, address = '']) => address)
  .filter((address) => address !== '/')

const isOperators = (address: string) => address.startsWith('platform/')
const isRecord = (address: string) => address.includes('$')

/** Of a tenant, which anybody may open by its address alone; of the operator; and those of one thing each, by its id. */
export const tenantPages = routes.filter((address) => !isOperators(address) && !isRecord(address))
export const operatorPages = routes.filter((address) => isOperators(address) && !isRecord(address))
export const records = routes.filter(isRecord)
