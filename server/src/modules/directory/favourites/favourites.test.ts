import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { deleteListing, makeListing } from '../../../testing/makers.js'
import { makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let town: Tenancy
let next: Tenancy
const sign = 'query ($s: [String!]!) { signFavourites(slugs: $s) { token listings { slug category { name } } } }'
const read = 'query ($t: String!) { favourites(token: $t) { token listings { slug } } }'
type Kept = { token: string; listings: { slug: string }[] }
const signed = async (slugs: string[], of = town) =>
  (await ask<{ signFavourites: Kept }>(world(), sign, { s: slugs }, { tenant: of.slug })).signFavourites
const shown = async (token: string, of = town) =>
  (await ask<{ favourites: Kept }>(world(), read, { t: token }, { tenant: of.slug })).favourites.listings.map(
    ({ slug }) => slug,
  )
beforeAll(async () => {
  ;[town, next] = [await makeTenant(world()), await makeTenant(world())]
})

test('a list is passed on by its token, in its order; drafts, strangers’ and what is hidden or deleted since are not in it', async () => {
  const [a, b, c] = [
    await makeListing(world(), town, { name: 'Alder' }),
    await makeListing(world(), town, { name: 'Birch' }),
    await makeListing(world(), town, { name: 'Cedar' }),
  ]
  const draft = await makeListing(world(), town, { name: 'Draft', status: 'DRAFT' })
  const there = await makeListing(world(), next, { name: 'There' })
  const list = await signed([c.slug, a.slug, draft.slug, there.slug, 'nothing', c.slug, b.slug])
  expect(list.listings.map(({ slug }) => slug)).toEqual([c.slug, a.slug, b.slug])
  expect(await shown(list.token)).toEqual([c.slug, a.slug, b.slug])
  // Seen by its owner as by a visitor, and short enough for any address.
  expect(
    (await ask<{ favourites: Kept }>(world(), read, { t: list.token }, town.owner)).favourites.listings,
  ).toHaveLength(3)
  await world().truth(`update listing set status = 'UNDER_REVIEW' where id = $1`, [a.id])
  await deleteListing(world(), town, b.id)
  expect(await shown(list.token)).toEqual([c.slug])
  await world().truth(`update listing set status = 'PUBLISHED' where id = $1`, [a.id])
  expect(await shown(list.token)).toEqual([c.slug, a.slug])
})

test('what we did not sign for this town is refused, and so is too much', async () => {
  const { token } = await signed([(await makeListing(world(), town, { name: 'Elm' })).slug])
  const foreign = await signed([(await makeListing(world(), next, { name: 'Fir' })).slug], next)
  const [list = '', signature = ''] = token.split('.')
  for (const bad of [
    '',
    '.',
    list,
    `${list}.`,
    `${list}${list}.${signature}`,
    `${token}.`,
    foreign.token,
    'x'.repeat(5_000),
  ]) {
    const { errors } = await call(world(), read, { t: bad }, { tenant: town.slug })
    expect([bad, errors?.[0]?.extensions.fields?.[0]?.path]).toEqual([bad, 'token'])
  }
  for (const slugs of [[], Array.from({ length: 49 }, (_, n) => `s-${n}`), ['x'.repeat(201)]]) {
    const { errors } = await call(world(), sign, { s: slugs }, { tenant: town.slug })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'slugs' }] })
  }
})
