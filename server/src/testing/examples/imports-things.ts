import { newId } from '../../kernel/ids.js'
import type { Ground, Things } from './ground.js'

/** Imports at the step an example begins with, and a template. */
export const importsThings: Things = {
  IMPORT_ID: (ground) => atStep(ground, 'UPLOADING'),
  MAPPED_IMPORT_ID: (ground) => atStep(ground, 'MAPPING'),
  CHECKED_IMPORT_ID: (ground) => atStep(ground, 'CHECKED'),
  DONE_IMPORT_ID: (ground) => atStep(ground, 'DONE'),
  LISTING_EXPORT_ID: ({ made }) => made('mutation { exportListings(input: { format: CSV }) { id } }'),
  BULK_EDIT_ID: (ground) => bulkEdit(ground, 'RUNNING'),
  DONE_BULK_EDIT_ID: (ground) => bulkEdit(ground, 'DONE'),
  TEMPLATE_ID: async ({ world, tenant }) => {
    const id = newId()
    await world.truth(
      `insert into import_template (tenant_id, id, name, mapping) values ($1, $2, 'Chamber', '[{"heading":"Firma","field":"name"}]')`,
      [tenant.id, id],
    )
    return id
  },
}

async function bulkEdit({ world, tenant }: Ground, state: string): Promise<string> {
  const id = newId()
  await world.truth(
    `insert into listing_bulk_edit (tenant_id, id, state, change, powers, collected, matched, changed, finished_at)
     values ($1, $2, $3, '{"addTags":["summer"]}', '{listing.write}', true, 2, 2, case $3 when 'DONE' then now() end)`,
    [tenant.id, id, state],
  )
  return id
}

const reading = { format: 'CSV', encoding: 'utf-8', delimiter: ',', header: ['Name', 'Town'], guess: ['name', 'city'] }

async function atStep({ world, tenant }: Ground, state: string): Promise<string> {
  const id = newId()
  await world.truth(
    `insert into listing_import (tenant_id, id, file_name, bytes, state, reading, error_file, finished_at)
     values ($1, $2, 'shops.csv', 2048, $3, $4, true, case $3 when 'DONE' then now() end)`,
    [tenant.id, id, state, JSON.stringify({ ...reading, samples: [['The Old Kettle', 'Bath']] })],
  )
  return id
}
