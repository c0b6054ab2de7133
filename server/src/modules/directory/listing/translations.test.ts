import { expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { makeListing } from '../../../testing/makers.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const query = `query ($id: ID!, $locale: String!) { listing(id: $id) { name translations { locale }
  localized(locale: $locale) { locale name description } } }`
type Answer = { listing: { localized: { locale: string | null; name: string; description: string | null } } }
const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { name } }'

test('a listing speaks further languages, falls back word for word, and is found in each', async () => {
  const tenant = await makeTenant(world())
  const visitor = { tenant: tenant.slug }
  const { id } = await makeListing(world(), tenant, {
    name: 'The Harbour Bakery',
    description: 'Bread',
    translations: [
      { locale: 'DE', name: 'Hafenbäckerei', description: 'Brot und Brezn' },
      { locale: 'de-at', description: 'Semmeln' },
      { locale: 'pt-BR', name: 'Padaria do Porto' },
      { locale: 'ar', name: 'مخبز المرفأ' },
    ],
  })
  const own = { locale: null, name: 'The Harbour Bakery', description: 'Bread' }
  const expected = {
    de: { locale: 'de', name: 'Hafenbäckerei', description: 'Brot und Brezn' },
    'de-CH': { locale: 'de', name: 'Hafenbäckerei', description: 'Brot und Brezn' },
    'de-AT': { locale: 'de', name: 'Hafenbäckerei', description: 'Semmeln' },
    pt: { locale: 'pt-BR', name: 'Padaria do Porto', description: 'Bread' },
    'ar-EG': { locale: 'ar', name: 'مخبز المرفأ', description: 'Bread' },
    en: own,
    fr: own,
  }
  for (const [locale, words] of Object.entries(expected)) {
    const { listing } = await ask<Answer>(world(), query, { id, locale }, visitor)
    expect([locale, listing.localized]).toEqual([locale, words])
  }
  for (const text of ['hafenbäckerei', 'semmeln', 'padaria', 'المرفأ', 'harbour bakery'])
    expect(
      await ask(
        world(),
        'query ($text: String) { listings(filter: { text: $text }) { nodes { id } } }',
        { text },
        visitor,
      ),
    ).toEqual({ listings: { nodes: [{ id }] } })
  await ask(world(), update, { id, input: { translations: null } }, tenant.owner)
  expect((await ask<Answer>(world(), query, { id, locale: 'de' }, visitor)).listing.localized).toEqual(own)
  const bad = await call(world(), query, { id, locale: 'not a tag' }, visitor)
  expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'locale' }] })
})

test('every translation that is wrong is told at once; nothing changes, and the next town cannot write any', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const { id } = await makeListing(world(), here, { name: 'Plain' })
  const translations = [
    { locale: 'de', name: 'Schlicht' },
    { locale: 'de-', name: 'x' },
    { locale: 'DE', description: 'y' },
    { locale: 'fr', name: ' ' },
  ]
  const { errors } = await call(world(), update, { id, input: { name: 'Other', translations } }, here.owner)
  expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
    ...['input.translations.1.locale', 'input.translations.3.name', 'input.translations.2.locale'],
  ])
  expect(await world().truth('select name, translations from listing where id = $1', [id])).toEqual([
    { name: 'Plain', translations: [] },
  ])
  const stranger = await call(world(), update, { id, input: { translations: translations.slice(0, 1) } }, there.owner)
  expect(stranger.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})
