import { join, relative } from 'node:path'
import { readJson, root } from './project.ts'

/** What the demo wrote about itself (`demo.json` in the data folder). */
export type Demo = {
  tenants: { name: string; slug: string; locale: string; url?: string }[]
  logins: { role: string; email: string; password: string; tenant?: string }[]
}

type Addresses = { url: string; metricsUrl: string }

/** One screen: where everything is and who can log in. */
export function screen({ url, metricsUrl }: Addresses, dataDir: string, seconds: number): string {
  const demo = readJson<Demo>(join(dataDir, 'demo.json'))
  const lines = [
    `Mainstreet is running (ready in ${seconds.toFixed(1)} s)`,
    '',
    ...columns([
      ['Admin', `${url}/admin`],
      ['API', `${url}/graphql`],
      ...(demo?.tenants ?? []).map(({ name, slug, locale }) => [
        'Demo site',
        `${url}/demo/${slug}`,
        `${name} (${locale})`,
      ]),
      ['Widget', `${url}/widget/v1.js`],
      ['Outbox', `${url}/outbox`, 'mail and SMS the stand-ins caught'],
      ['Sandbox', `${url}/sandbox`, 'payments of the stand-in, and its clock'],
      ['Health', `${url}/health/ready`],
      ['Metrics', metricsUrl, 'and the worker on the next port'],
    ]),
    '',
    ...loginLines(demo),
    `Data and logs are in ${shown(dataDir)}. Ctrl-C stops everything.`,
  ]
  return `\n${lines.map((line) => (line ? `  ${line}` : '')).join('\n')}\n\n`
}

function loginLines(demo: Demo | undefined): string[] {
  if (!demo?.logins.length) return []
  const rows = demo.logins.map(({ role, email, password, tenant }) => [role, email, password, tenant ?? ''])
  return ['Demo log-ins', ...columns(rows), '']
}

function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
      .join('')
      .trimEnd(),
  )
}

function shown(path: string): string {
  const short = relative(root, path)
  return short.startsWith('..') ? path : short
}
