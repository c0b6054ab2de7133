import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import { findTenantBySlug } from '../modules/tenancy/find-tenant.js'
import { currentTenant } from '../modules/tenancy/tenancy.service.js'
import { forJob, type House, inTransaction } from '../scope/makers.js'
import { answerError } from './answers.js'
import { pagePolicy } from './headers.js'

/** `/demo/<tenant slug>`: a page as a stranger's site would have it, with the tenant's widget on it. */
export function demoRoute(house: House, folder: string): Router {
  const route = Router()
  route.get('/demo/:slug', (req, res) =>
    show(house, folder, { req, res }).catch((error: unknown) =>
      answerError(error, String(res.getHeader('x-request-id')), res),
    ),
  )
  return route
}

async function show(house: House, folder: string, { req, res }: { req: Request; res: Response }): Promise<void> {
  const slug = String(req.params.slug)
  const found = /^[a-z0-9-]{2,63}$/.test(slug) ? await findTenantBySlug(forJob(house, null), slug) : null
  if (!found) return void res.status(404).type('text').send('Not found.\n')
  const scope = forJob(house, found)
  const tenant = await inTransaction(scope, () => currentTenant(scope))
  const page = templateFor(folder, tenant.locale)
  if (!page) return void res.status(503).type('text').send('The demo pages are not there.\n')
  pagePolicy(res, { pictures: picturesOf(house) })
  const values: Record<string, string> = {
    tenantSlug: tenant.slug,
    tenantName: tenant.name,
    widgetSrc: '/widget/v1.js',
  }
  res.type('html').send(page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => safe(values[name] ?? '')))
}

/** A strict page such as a careful host writes: the pictures' own server, where there is one, and the map's. */
function picturesOf({ settings }: House): string {
  const addresses = [settings.mediaBase, settings.mapTiles].filter((address) => !!address) as string[]
  return addresses.map((address) => new URL(address).origin).join(' ')
}

function templateFor(folder: string, locale: string): string | null {
  const file = [`${locale.split('-')[0]}.html`, 'en.html']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path))
  return file ? readFileSync(file, 'utf8') : null
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
