import { expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { makeMember, makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()

test('a tenant is registered, read by a visitor, and changed by its owner', async () => {
  const tenant = await makeTenant(world(), { name: 'Harbour Town' })
  const seen = await ask(
    world(),
    '{ tenant { id name slug branding { colors { primary } } } }',
    {},
    { tenant: tenant.slug },
  )
  expect(seen).toMatchObject({ tenant: { id: tenant.id, name: 'Harbour Town' } })
  const changed = await ask(
    world(),
    'mutation { updateBranding(input: { colors: { primary: "#AA3300" } radius: 4 }) { branding { radius colors { primary accent } } } }',
    {},
    tenant.owner,
  )
  expect(changed).toMatchObject({ updateBranding: { branding: { radius: 4, colors: { primary: '#aa3300' } } } })
})

test('a viewer may not change the brand and is told why; a visitor is told to sign in', async () => {
  const tenant = await makeTenant(world())
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  const query = 'mutation { updateBranding(input: { radius: 3 }) { id } }'
  expect((await call(world(), query, {}, viewer)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect((await call(world(), query, {}, { tenant: tenant.slug })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test('every bad field is named at once', async () => {
  const tenant = await makeTenant(world())
  const input = { radius: 99, colors: { primary: 'red' }, darkColors: { text: '#12' } }
  const answer = await call(
    world(),
    'mutation ($input: UpdateBrandingInput!) { updateBranding(input: $input) { id } }',
    { input },
    tenant.owner,
  )
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(answer.errors?.[0]?.extensions.fields?.map((field) => field.path).sort()).toEqual([
    'input.colors.primary',
    'input.darkColors.text',
    'input.radius',
  ])
})

test('allowed origins are stored as browsers send them; a path or a wildcard is refused by its place', async () => {
  const tenant = await makeTenant(world())
  const set = 'mutation ($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { widgetOrigins } }'
  const data = await ask(
    world(),
    set,
    { origins: ['https://WWW.Example.org:443', 'http://localhost:3000'] },
    tenant.owner,
  )
  expect(data).toEqual({ setAllowedOrigins: { widgetOrigins: ['http://localhost:3000', 'https://www.example.org'] } })
  const answer = await call(world(), set, { origins: ['https://a.example', 'https://b.example/path'] }, tenant.owner)
  expect(answer.errors?.[0]?.extensions.fields?.[0]?.path).toBe('input.origins.1')
})
