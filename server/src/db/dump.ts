import type { ClientBase } from 'pg'
import { type FunctionRow, type Line, read, type TableRow } from './catalogue.js'

const heading = `-- The schema as the migrations leave it, read from the catalogue (server/src/db/dump.ts): the judge of drift.
-- Written by \`node server/dist/dump.js\`, never by hand; compared by a test. What the owner may do goes without saying.`

/**
 * The schema as SQL for people, in stable order: roles, functions, then each table with its columns, constraints, indexes, policies
 * and grants. Not for restoring: tables stand in alphabetical order. `client` may be anyone who may read the catalogue.
 */
export async function dumpSchema(client: ClientBase): Promise<string> {
  await client.query('begin read only')
  try {
    await client.query('set local search_path = public')
    const unknown = await read(client, 'unknown')
    if (unknown.length) throw new Error(`The dump cannot print: ${text(unknown)}. Teach server/src/db/catalogue.ts.`)
    return `${(await chapters(client)).filter(Boolean).join('\n\n')}\n`
  } finally {
    await client.query('rollback')
  }
}

async function chapters(client: ClientBase): Promise<string[]> {
  const parts = [heading]
  for (const kind of ['roles', 'memberships', 'schemas', 'extensions', 'defaults', 'types'] as const)
    parts.push(text(await read(client, kind)))
  parts.push(...(await read<FunctionRow>(client, 'functions')).map(printFunction))
  for (const table of await read<TableRow>(client, 'tables')) parts.push(await printTable(client, table))
  return parts
}

function printFunction(row: FunctionRow): string {
  const owner = row.owned ? [] : [`alter function ${row.name} owner to ${row.owner};`]
  return [`${row.line.trimEnd()};`, ...owner, ...row.grants].join('\n')
}

async function printTable(client: ClientBase, table: TableRow): Promise<string> {
  const columns = await read(client, 'columns', [table.oid])
  const constraints = await read(client, 'constraints', [table.oid])
  const body = [...columns, ...constraints].map(({ line }) => `  ${line}`).join(',\n')
  const options = table.options ? ` with (${table.options.join(', ')})` : ''
  return [
    `create ${table.unlogged ? 'unlogged ' : ''}table ${table.name} (\n${body}\n)${options};`,
    ...(table.owned ? [] : [`alter table ${table.name} owner to ${table.owner};`]),
    ...(table.enabled ? [`alter table ${table.name} enable row level security;`] : []),
    ...(table.forced ? [`alter table ${table.name} force row level security;`] : []),
    ...(await read(client, 'beside', [table.oid])).map(({ line }) => line),
  ].join('\n')
}

function text(lines: Line[]): string {
  return lines.map(({ line }) => line).join('\n')
}
