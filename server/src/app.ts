import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import express, { type Express } from 'express'
import type { Config } from './config.js'
import { readSteps } from './db/migrations.js'
import { openOrm } from './db/orm.js'
import { openPool } from './db/pool.js'
import { openHub } from './events/hub.js'
import { createApollo } from './graphql/apollo.js'
import { openKnownCosts } from './graphql/known-costs.js'
import { loadPersisted } from './graphql/persisted.js'
import { guardedSchema } from './graphql/schema.js'
import { lastResort } from './http/answers.js'
import { preflight } from './http/cors.js'
import { demoRoute } from './http/demo.route.js'
import type { Edge } from './http/edge.js'
import { openCounting } from './http/counting.js'
import { askEdge } from './http/entering.js'
import { openEntrance } from './http/entrance.js'
import { exportRoute } from './http/export.route.js'
import { listingExportRoute } from './http/listing-export.route.js'
import { importRoute } from './http/import.route.js'
import { graphqlRoute } from './http/graphql.route.js'
import { apiHeaders, oneHost, stampRequest } from './http/headers.js'
import { healthRoute } from './http/health.route.js'
import { internalRoute } from './http/internal.route.js'
import { rememberKeys } from './http/key-used.js'
import { serveSockets } from './http/live/sockets.js'
import { mediaRoute } from './http/media.route.js'
import { originalRoute } from './http/original.route.js'
import { pictureRoute } from './http/picture.route.js'
import { outboxRoute } from './http/outbox.route.js'
import { sandboxRoute } from './http/sandbox.route.js'
import { stripeWebhookRoute } from './http/stripe-webhook.route.js'
import { overTls } from './http/over-tls.js'
import { servedHost } from './http/served-host.js'
import { openWeighing } from './http/weighing.js'
import { endorsementRoute } from './http/endorsement.route.js'
import { savedSearchRoute } from './http/saved-search.route.js'
import { enquiryRoute } from './http/enquiry.route.js'
import { unsubscribeRoute } from './http/unsubscribe.route.js'
import { staticRoute } from './http/static.route.js'
import { openMetrics } from './metrics/metrics.js'
import { writeMissed } from './modules/directory/missed/noting.js'
import { openUsage, type UsageCounter } from './modules/usage/counting.js'
import { ChangeCollector } from './modules/audit/changes.js'
import { countedMail, gatherFaults, portsOf, redisAt } from './ports.js'
import { postgresBuckets } from './providers/buckets/postgres.js'
import type { SandboxPort } from './providers/payments/sandbox/embedded.js'
import { entities, schemaParts } from './rooms.js'
import { closeHouse, type House } from './scope/makers.js'
import type { Ports } from './scope/scope.js'
import { runningVersion } from './version.js'

const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
export const migrationsFolder = project('migrations')

/** `attach`: a server that sockets may come by, beside its requests. */
export type App = {
  express: Express
  house: House
  usage: UsageCounter
  attach: (server: Server) => void
  drain: () => void
  close: () => Promise<void>
}

/** The composition root: picks adapters, joins the rooms, hands everything its parts. */
export async function buildApp(config: Config): Promise<App> {
  const redis = config.REDIS_URL ? await redisAt(config.REDIS_URL) : null
  const house = await buildHouse(config, 'mainstreet-web', redis)
  const edgePool = openPool({ url: config.DATABASE_URL, max: 2, name: 'mainstreet-edge', silentMs: 4_000 })
  house.metrics.watchPool('edge', edgePool)
  const persisted = loadPersisted([project('admin/dist/documents.json'), project('widget/dist/documents.json')])
  const schema = await guardedSchema(schemaParts)
  const knownCosts = openKnownCosts()
  const apollo = createApollo(schema, {
    knownCosts,
    production: config.APP_ENV === 'production',
    compileFrom: 2,
    names: new Set([...persisted.values()].flatMap(({ names }) => names)),
  })
  await apollo.start()
  let draining = false
  const buckets = redis ?? postgresBuckets((query) => edgePool.query(query))
  const counting = openCounting(buckets, house.metrics)
  const enter = openEntrance(askEdge(edgePool, config, { counting, inTable: !config.REDIS_URL }), config)
  const weighing = openWeighing(counting)
  const keyUsed = rememberKeys(edgePool)
  const usage = openUsage(edgePool, house)
  const edge: Edge = {
    config,
    house,
    apollo,
    persisted,
    edgePool,
    enter,
    weighing,
    knownCosts,
    keyUsed,
    usage,
    draining: () => draining,
  }
  const app = mount(edge)
  const hub = openHub(config.DATABASE_URL)
  const sockets = serveSockets({ edge, hub, schema, doors: schemaParts.doors, app })
  return {
    express: app,
    house,
    usage,
    attach: sockets.attach,
    drain: () => {
      draining = true
      sockets.drain()
    },
    close: async () => {
      sockets.close()
      await apollo.stop()
      await Promise.all([writeMissed(), usage.close()])
      await Promise.all([hub.close(), closeHouse(house), edgePool.end(), buckets.close()])
    },
  }
}

/** Its process: whoever has this name serves jobs, and can wait longer for others than a person does. */
export const WORKER = 'mainstreet-worker'

/** What a web process and a worker share. */
export async function buildHouse(config: Config, name: string, redis: Ports['redis'] = null): Promise<House> {
  const { DATABASE_URL: url, DATABASE_POOL: max, OPERATION_TIMEOUT_MS: silentMs } = config
  const pool = openPool({ url, max, name, silentMs, pipeline: true })
  const platformPool = config.DATABASE_PLATFORM_URL
    ? openPool({
        url: config.DATABASE_PLATFORM_URL,
        max: 4,
        name: `${name}-platform`,
        silentMs,
        pipeline: true,
        role: 'mainstreet_platform',
      })
    : null
  const clock = config.TEST_CLOCK ? Date.parse(config.TEST_CLOCK) - Date.now() : 0
  const now = (): Date => new Date(Date.now() + clock)
  const baseUrl =
    config.APP_ENV === 'production' ? `https://${config.BASE_DOMAIN}` : `http://${config.BASE_DOMAIN}:${config.PORT}`
  const settings = {
    baseDomain: config.BASE_DOMAIN,
    baseUrl,
    jwtSecret: config.JWT_SECRET,
    jwtSecretPrevious: config.JWT_SECRET_PREVIOUS ?? null,
    jwtAlgorithm: config.JWT_ALGORITHM,
    accessSeconds: config.JWT_EXPIRE_MINUTES * 60,
    secretsKey: config.SECRETS_KEY,
    secretsKeyPrevious: config.SECRETS_KEY_PREVIOUS ?? null,
    environment: config.APP_ENV,
    ipHashKey: config.IP_HASH_KEY,
    loginsPerAddress: config.LOGINS_PER_ADDRESS,
    formsPerAddress: config.FORMS_PER_ADDRESS,
    smsPerDay: config.SMS_PER_DAY,
    smsCountries: config.SMS_COUNTRIES ?? null,
    mediaBase: config.CDN_BASE ?? '',
    mapTiles: config.MAP_TILES_URL ?? null,
    mapAttribution: config.MAP_TILES_ATTRIBUTION ?? null,
    downloadKey: config.SERVICE_TOKEN_SECRET,
    lightHashes: config.LIGHT_HASHES !== undefined,
    production: config.APP_ENV === 'production',
    ...runningVersion(project('')),
  }
  const metrics = openMetrics()
  metrics.watchPool('operations', pool)
  if (platformPool) metrics.watchPool('platform', platformPool)
  const orm = await openOrm(pool, entities, [new ChangeCollector()])
  const statementTimeoutMs = Math.max(100, config.OPERATION_TIMEOUT_MS - 2_000)
  const ports = await portsOf(config, { now, patience: name === WORKER ? 'JOB' : 'PERSON', metrics })
  return {
    orm,
    pool,
    platformPool,
    ports: { ...ports, redis, mail: countedMail(ports.mail, metrics) },
    settings,
    metrics,
    statementTimeoutMs,
    now,
    endFaults: await gatherFaults(config),
  }
}

function mount(edge: Edge): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', edge.config.TRUST_PROXY)
  app.set('query parser', 'simple')
  app.use(stampRequest, apiHeaders, oneHost)
  app.use(healthRoute(edge.edgePool, { draining: edge.draining, expected: newestMigration() }))
  if (edge.config.APP_ENV === 'production') app.use(overTls)
  app.use(stripeWebhookRoute(edge))
  app.use(preflight(edge.edgePool, edge.config.CORS_EXTRA_ORIGINS))
  app.use(
    graphqlRoute(edge),
    exportRoute(edge),
    importRoute(edge),
    listingExportRoute(edge),
    mediaRoute(edge),
    originalRoute(edge),
    pictureRoute(edge),
    unsubscribeRoute(edge),
    endorsementRoute(edge),
    enquiryRoute(edge),
    savedSearchRoute(edge),
    internalRoute(edge),
  )
  app.use(['/admin', '/demo', '/outbox', '/sandbox'], servedHost(edge.edgePool, edge.config))
  app.use(
    staticRoute(
      { admin: project('admin/dist'), widget: project('widget/dist') },
      { uploads: edge.house.ports.files.direct?.origin, tiles: edge.house.settings.mapTiles },
    ),
  )
  if (edge.config.APP_ENV !== 'production') app.use(demoRoute(edge.house, project('widget/demo')))
  const { mail, sms, payments } = edge.house.ports
  if ('list' in mail) app.use(outboxRoute(mail.list as never, (sms && 'list' in sms ? sms.list : () => []) as never))
  if (payments && 'sandbox' in payments) app.use(sandboxRoute(payments as SandboxPort))
  app.use((_req, res) => void res.status(404).type('text').send('Not found.\n'))
  app.use(lastResort)
  return app
}

function newestMigration(): string {
  return readSteps(migrationsFolder).at(-1)?.name ?? ''
}
