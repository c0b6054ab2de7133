import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { makePicture } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let mine: Tenancy
let theirs: Tenancy
beforeAll(async () => {
  mine = await makeTenant(world())
  theirs = await makeTenant(world())
})

const shown = `legalName category email phone address { line1 city country } isPublicDirectory
  socialLinks { network url } legalLinks { imprint privacy terms }
  policies { cancellation { text noticeMinutes feePercent } noShow { text feePercent } }
  businessHours { always weekly { day opens closes } exceptions { date closed } text unread }`
const change = `mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { ${shown} } }`
type Shown = { updateTenant: Record<string, unknown> }

test('everything a tenant says of itself is kept in its canonical form and read by a visitor', async () => {
  const input = {
    legalName: ' Harbour Hair GmbH ',
    category: 'Hairdresser',
    email: 'hello@harbour.example',
    phone: '+49 89 21998900',
    address: { line1: ' Quay 1 ', city: 'Pellhaven', country: 'de', line2: ' ' },
    isPublicDirectory: false,
    socialLinks: [{ network: 'INSTAGRAM', url: 'instagram.com/harbour' }],
    legalLinks: { imprint: 'https://harbour.example/imprint', privacy: 'harbour.example/privacy' },
    policies: {
      cancellation: { text: 'A day before.', noticeMinutes: 1440, feePercent: 50 },
      noShow: { feePercent: 100 },
    },
    businessHours: { weekly: [{ day: 'MONDAY', opens: '09:00', closes: '18:00' }] },
  }
  await ask(world(), change, { input }, mine.owner)
  const seen = await ask<{ tenant: object }>(world(), `{ tenant { ${shown} } }`, {}, { tenant: mine.slug })
  expect(seen.tenant).toEqual({
    legalName: 'Harbour Hair GmbH',
    category: 'Hairdresser',
    email: 'hello@harbour.example',
    phone: '+498921998900',
    address: { line1: 'Quay 1', city: 'Pellhaven', country: 'DE' },
    isPublicDirectory: false,
    socialLinks: [{ network: 'INSTAGRAM', url: 'https://instagram.com/harbour' }],
    legalLinks: {
      imprint: 'https://harbour.example/imprint',
      privacy: 'https://harbour.example/privacy',
      terms: null,
    },
    policies: {
      cancellation: { text: 'A day before.', noticeMinutes: 1440, feePercent: 50 },
      noShow: { text: null, feePercent: 100 },
    },
    businessHours: {
      always: false,
      weekly: [{ day: 'MONDAY', opens: '09:00', closes: '18:00' }],
      exceptions: [],
      text: null,
      unread: [],
    },
  })
})

test('what is absent stays, and null clears, page by page and policy by policy', async () => {
  const input = {
    address: null,
    legalName: null,
    legalLinks: { imprint: null, terms: 'https://harbour.example/terms' },
    policies: { cancellation: null },
    businessHours: { text: 'Tu-Sa 10:00-19:00' },
  }
  const { updateTenant } = await ask<Shown>(world(), change, { input }, mine.owner)
  expect(updateTenant).toMatchObject({
    address: null,
    legalName: null,
    category: 'Hairdresser',
    legalLinks: { imprint: null, privacy: 'https://harbour.example/privacy', terms: 'https://harbour.example/terms' },
    policies: { cancellation: null, noShow: { feePercent: 100 } },
  })
  const { weekly } = updateTenant.businessHours as { weekly: { day: string }[] }
  expect(weekly.map(({ day }) => day)).toEqual(['TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'])
})

const pathsOf = async (input: object): Promise<string[] | undefined> => {
  const answer = await call(world(), change, { input }, mine.owner)
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  return answer.errors?.[0]?.extensions.fields?.map(({ path }) => path).sort()
}

test('every bad field is named at once: what is malformed, and what cannot be', async () => {
  const malformed = {
    email: 'nobody',
    phone: '12',
    timezone: 'Mars/Olympus',
    address: { country: 'QQ' },
    socialLinks: [
      { network: 'X', url: 'x.com/town' },
      { network: 'X', url: 'javascript:alert(1)' },
    ],
    legalLinks: { privacy: 'http://10.0.0.1/privacy' },
    policies: { noShow: { feePercent: 101 } },
  }
  expect(await pathsOf(malformed)).toEqual([
    'input.address.country',
    'input.email',
    'input.legalLinks.privacy',
    'input.phone',
    'input.policies.noShow.feePercent',
    'input.socialLinks.1.url',
    'input.timezone',
  ])
  const weekly = [
    { day: 'MONDAY', opens: '18:00', closes: '09:00' },
    { day: 'TUESDAY', opens: '9am', closes: '10:00' },
  ]
  expect(await pathsOf({ name: null, locale: null, businessHours: { weekly } })).toEqual([
    'input.businessHours.weekly.0.closes',
    'input.businessHours.weekly.1.opens',
    'input.locale',
    'input.name',
  ])
})

const paint = `mutation ($input: UpdateBrandingInput!) { updateBranding(input: $input) {
  branding { voiceStyle senderName logoUrl logoDarkUrl faviconUrl contrast { palette front ground ratio passes } } } }`
type Painted = {
  updateBranding: {
    branding: { contrast: { front: string; ratio: number; passes: boolean }[] } & Record<string, unknown>
  }
}

test('the server says how well the colours read, pair by pair, and never rounds up to enough', async () => {
  const colors = { text: '#767676', background: '#ffffff', surface: '#fefefe', primary: '#777777', accent: '#000000' }
  const { updateBranding } = await ask<Painted>(world(), paint, { input: { colors } }, mine.owner)
  const light = updateBranding.branding.contrast.filter((pair) => 'palette' in pair && pair.palette === 'LIGHT')
  expect(light.map(({ ratio, passes }) => [ratio, passes])).toEqual([
    [4.54, true],
    [4.5, true],
    [4.47, false],
    [4.44, false],
    [21, true],
  ])
  expect(updateBranding.branding.contrast).toHaveLength(10)
})

test('logos for either ground and a favicon stand in for one another; how it speaks is for staff', async () => {
  const [logo, dark] = [
    await makePicture(world(), mine, { purpose: 'LOGO', alt: 'Logo' }),
    await makePicture(world(), mine, { purpose: 'LOGO', alt: 'Logo on dark' }),
  ]
  const input = { logoId: logo, voiceStyle: 'PLAYFUL', senderName: 'Harbour' }
  const first = (await ask<Painted>(world(), paint, { input }, mine.owner)).updateBranding.branding
  expect([first.logoDarkUrl, first.faviconUrl]).toEqual([first.logoUrl, first.logoUrl])
  expect(first).toMatchObject({ voiceStyle: 'PLAYFUL', senderName: 'Harbour' })
  const second = (await ask<Painted>(world(), paint, { input: { logoDarkId: dark } }, mine.owner)).updateBranding
    .branding
  expect(second.logoDarkUrl).not.toBe(second.logoUrl)
  const visitor = await call(world(), '{ tenant { branding { voiceStyle } } }', {}, { tenant: mine.slug })
  expect(visitor.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test("the next town's picture is no logo, and a viewer changes nothing", async () => {
  const foreign = await makePicture(world(), theirs, { purpose: 'LOGO', alt: 'Theirs' })
  for (const field of ['logoId', 'logoDarkId', 'faviconId']) {
    const answer = await call(world(), paint, { input: { [field]: foreign } }, mine.owner)
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: `input.${field}` }] })
  }
  const viewer = await makeMember(world(), mine, 'VIEWER')
  const answer = await call(world(), change, { input: { legalName: 'Mine now' } }, viewer)
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
