import { beforeAll, expect, test } from 'vitest'
import { runPending } from '../../jobs/runner.js'
import { contrastOf as contrast } from '../../kernel/contrast.js'
import { letters } from '../../letters.js'
import { type Mail, type MailPort, Undeliverable } from '../../providers/mail/port.js'
import { tasks } from '../../tasks.js'
import { ask, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makePicture } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { inTestMode } from '../../testing/test-mode.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let tenant: Tenancy
beforeAll(async () => {
  tenant = await makeTenant(world(), { name: 'Harbour <b>Town</b> {{constructor}}' })
  await runJobs(world())
})

const reset = (email: string) =>
  ask(world(), 'mutation ($email: String!) { requestPasswordReset(email: $email) }', { email }, { tenant: tenant.slug })
const brand = (input: object) =>
  ask(
    world(),
    'mutation ($input: UpdateBrandingInput!) { updateBranding(input: $input) { id } }',
    { input },
    tenant.owner,
  )
const preview = (kind: string, branding: object | null, who: object = tenant.owner) =>
  call<{ mailPreview: { subject: string; html: string; text: string } }>(
    world(),
    'query ($kind: MailKind!, $branding: TriedBrandingInput) { mailPreview(kind: $kind, branding: $branding) { subject html text } }',
    { kind, branding },
    who,
  )

test('a mail wears the brand of its tenant: logo, colours that read, and its words twice, as a page and as text', async () => {
  const logoId = await makePicture(world(), tenant, { purpose: 'LOGO', alt: 'The harbour' })
  await brand({ logoId, colors: { primary: '#f4d03f' }, darkColors: { primary: '#101820' }, font: 'SERIF', radius: 3 })
  await reset(tenant.owner.email)
  await runJobs(world())
  const mail = mailTo(world(), tenant.owner.email).find(({ subject }) => subject.startsWith('A new password'))
  expect(mail?.html).toMatch(
    /<img[^>]+alt="Harbour &lt;b&gt;Town&lt;\/b&gt; \{\{constructor\}\}"[^>]+src="http:\/\/[^"]+\/media\/[0-9a-f]{64}"/,
  )
  expect(mail?.html).toContain('background-color:#f4d03f')
  expect(mail?.html).toContain('color:#000000')
  expect(mail?.html).toContain('Georgia')
  expect(mail?.html).toContain('prefers-color-scheme:dark')
  const link = /http\S+reset#token=[\w-]+/.exec(mail?.text ?? '')?.[0]
  expect(mail?.html).toContain(`href="${link}"`)
})

test('at the foot stand the pages the law asks for and where else the tenant is, in the page and in the text; a dark ground has its logo', async () => {
  const town = await makeTenant(world())
  const set = 'mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { id } }'
  const legalLinks = { imprint: 'https://town.example/imprint', privacy: 'https://town.example/privacy' }
  const socialLinks = [
    { network: 'MASTODON', url: 'https://social.example/@town' },
    { network: 'OTHER', url: 'https://forum.example/town' },
  ]
  await ask(world(), set, { input: { email: 'hello@town.example', legalLinks, socialLinks } }, town.owner)
  const [logoId, logoDarkId] = [
    await makePicture(world(), town, { purpose: 'LOGO', alt: 'By day' }),
    await makePicture(world(), town, { purpose: 'LOGO', alt: 'By night' }),
  ]
  const wear = 'mutation ($input: UpdateBrandingInput!) { updateBranding(input: $input) { id } }'
  await ask(world(), wear, { input: { logoId, logoDarkId, senderName: 'The Town Hall' } }, town.owner)
  const { data } = await preview('VERIFY_EMAIL', null, town.owner)
  const { html = '', text = '' } = data?.mailPreview ?? {}
  for (const address of [...Object.values(legalLinks), ...socialLinks.map(({ url }) => url)])
    expect([address, html.includes(`href="${address}"`), text.includes(address)]).toEqual([address, true, true])
  expect(text).toMatch(/^hello@town\.example$/m)
  expect(html.match(/<img[^>]+class="by-(?:day|night)"/g)).toHaveLength(2)
  expect(html).toMatch(/prefers-color-scheme:dark\)\{\.by-day\{display:none/)
  // The library repeats the ground of the body in a cell without a class: by night it is dark as well.
  expect(html).toMatch(/<body class="ground"[^>]*>(?:(?!<td).)*<td style="[^"]*background-color/s)
  expect(html).toMatch(/\.ground,\.ground td\{background-color:#[0-9a-f]{6}!important\}/)
})

test('IN-04: a tenant’s name is nothing but words, in the page, the text and the subject', async () => {
  const [mail] = mailTo(world(), tenant.owner.email)
  expect(mail?.subject).toBe('Confirm your e-mail address for Harbour <b>Town</b> {{constructor}}')
  expect(mail?.text).toContain('Harbour <b>Town</b> {{constructor}}')
  expect(mail?.html).not.toContain('<b>Town')
  expect(mail?.html).not.toMatch(/native code|<script/)
})

test('every mail in every language: one sheet of 600 px with inline styles and a dark one, small, and no platform’s name', async () => {
  const subjects = new Map<string, string>()
  for (const [locale, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['de', 'ltr'],
  ] as const) {
    await ask(
      world(),
      'mutation ($locale: String) { updateTenant(input: { locale: $locale }) { id } }',
      { locale },
      tenant.owner,
    )
    for (const kind of Object.keys(letters)) {
      const { data } = await preview(kind.toUpperCase(), null)
      const { subject = '', html = '', text = '' } = data?.mailPreview ?? {}
      expect([kind, locale, html.includes(`dir="${dir}"`), html.includes('max-width:600px')]).toEqual([
        kind,
        locale,
        true,
        true,
      ])
      expect(html.length, kind).toBeLessThan(20_000)
      expect(subject + text, kind).not.toMatch(/undefined|\[object|null/)
      expect(html.replaceAll(tenant.slug, '') + subject + text).not.toMatch(/mainstreet/i)
      for (const [, address = ''] of html.matchAll(/(?:src|href)="(https?:[^"]+)"/g))
        expect(text.includes(address) || address.includes('/media/')).toBe(true)
      expect(/[\u0600-\u06ff]/.test(subject), kind).toBe(locale === 'ar')
      expect(html.includes(`lang="${locale}"`), kind).toBe(true)
      subjects.set(`${kind} ${locale}`, subject)
    }
  }
  expect(subjects.size).toBe(3 * Object.keys(letters).length)
  expect(new Set(subjects.values()).size, 'a letter that is English in another language').toBe(subjects.size)
  await ask(world(), 'mutation { updateTenant(input: { locale: "en" }) { id } }', {}, tenant.owner)
})

test('whatever the colours of a brand, everything that is written in a mail reads', async () => {
  for (const [primary, background, text] of [
    ['#ffff00', '#ffffff', '#eeeeee'],
    ['#000000', '#101010', '#222222'],
    ['#777777', '#777777', '#777777'],
  ] as const) {
    const colors = { primary, background, surface: background, text, accent: primary }
    const { data } = await preview('PASSWORD_CHANGED', { colors, darkColors: colors })
    const html = data?.mailPreview.html ?? ''
    const inks = [...html.matchAll(/class="(?:ink|quiet)"[^>]*?style="[^"]*?\bcolor:(#[0-9a-f]{6})/g)].map(
      ([, ink = '']) => ink,
    )
    const button = /class="button"[^>]*style="[^"]*?background-color:(#[0-9a-f]{6});color:(#[0-9a-f]{6})/.exec(html)
    expect(inks.length).toBeGreaterThan(2)
    for (const ink of inks) expect(contrast(ink, background), `${ink} on ${background}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(button?.[1] ?? '#000000', button?.[2] ?? '#000000')).toBeGreaterThanOrEqual(4.5)
  }
})

test('the preview tries a brand on and saves nothing; another town’s logo is no logo; strangers see none', async () => {
  const other = await makeTenant(world())
  const theirs = await makePicture(world(), other, { purpose: 'LOGO', alt: 'Theirs' })
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  const { data } = await preview('VERIFY_EMAIL', { colors: { primary: '#12ab34' }, logoId: theirs }, viewer)
  expect(data?.mailPreview.html).toContain('#12ab34')
  expect(data?.mailPreview.html).not.toContain('<img')
  expect((await preview('VERIFY_EMAIL', null, viewer)).data?.mailPreview.html).toContain('<img')
  const bad = await preview('VERIFY_EMAIL', { colors: { primary: 'red;}</style><script>' } })
  expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect((await preview('VERIFY_EMAIL', null, { tenant: tenant.slug })).errors?.[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  )
})

/** A mail server that answers as told, for this run of the queue alone. */
async function serveWith(answer: (mail: Mail) => void): Promise<Mail[]> {
  const tried: Mail[] = []
  const send = async (mail: Mail): Promise<void> => {
    tried.push(mail)
    answer(mail)
  }
  const mail: MailPort = { name: 'scripted', send }
  const { house } = world().app
  const workshop = { house: { ...house, ports: { ...house.ports, mail } }, jobsUrl: world().database.jobsUrl }
  await runPending({ ...workshop, tasks, schedules: [] })
  return tried
}
const gone = (): never => {
  throw new Undeliverable('550 5.1.1 no such mailbox', '550 5.1.1')
}
const jobs = () => world().truth('select 1 from graphile_worker.jobs')

test('IG-08: an address that bounced for good is tried no more, but for what its owner asks; what arrives lifts it', async () => {
  const town = await makeTenant(world())
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const change = async (from: string, to: string) => {
    const input = { email: town.owner.email, password: from, tenantSlug: town.slug }
    const { login: session } = await ask<{ login: { accessToken: string } }>(world(), login, { input })
    const token = session.accessToken
    const passwords = { currentPassword: from, newPassword: to }
    const changing = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }'
    return call(world(), changing, { input: passwords }, { token })
  }
  await runJobs(world())
  await reset(town.owner.email)
  expect(await serveWith(gone)).toHaveLength(1)
  expect(await jobs(), 'a bounce is not tried again').toEqual([])
  const [row] = await world().truth(`select reason, suppressed_at is not null as shut from mail_address`)
  expect(row).toEqual({ reason: '550 5.1.1', shut: true })

  expect((await change('a kettle of herring gulls', 'seven slow barges at dawn')).errors).toBeUndefined()
  expect(await serveWith(() => undefined), 'a notice to an address that bounced').toEqual([])
  await reset(town.owner.email)
  expect(await serveWith(() => undefined), 'what its owner asked for').toHaveLength(1)
  expect(await world().truth('select 1 from mail_address where suppressed_at is not null')).toEqual([])
  expect((await change('seven slow barges at dawn', 'eight slow barges at dusk')).errors).toBeUndefined()
  expect(await serveWith(() => undefined)).toHaveLength(1)
})

test('a server that fails for now suppresses nobody: the job waits and is tried again', async () => {
  await reset(tenant.owner.email)
  await serveWith(() => {
    throw new Error('451 try later')
  })
  expect(await jobs()).toHaveLength(1)
  expect(await world().truth('select 1 from mail_address where suppressed_at is not null')).toEqual([])
  await world().truth('update graphile_worker._private_jobs set run_at = now()')
  expect(await serveWith(() => undefined)).toHaveLength(1)
})

test('test mode writes to nobody who has no account: a stand-in catches such mails, a mail server is not asked', async () => {
  const town = await makeTenant(world())
  const mode = await inTestMode(world(), town.owner)
  await runJobs(world())
  const save = async (email: string) => {
    const { formToken } = browserIn(world(), { ...town, id: mode.id })
    const input = { email, filter: {}, frequency: 'DAILY', consentVersion: '2026-11', formToken }
    const saving = 'mutation ($i: SaveSearchInput!) { saveSearch(input: $i) { id } }'
    await ask(world(), saving, { i: input }, { token: mode.token })
  }
  await save('first@outside.example')
  expect(await serveWith(() => undefined)).toEqual([])
  expect(await jobs(), 'nor is it tried again').toEqual([])
  await save('second@outside.example')
  await runJobs(world())
  expect(mailTo(world(), 'second@outside.example')).toHaveLength(1)
})
