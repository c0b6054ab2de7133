import { expect, test } from 'vitest'
import { startRunner } from '../../jobs/runner.js'
import { newId } from '../../kernel/ids.js'
import { tasks } from '../../tasks.js'
import { ask, call } from '../../testing/call.js'
import { leaveJob, letTimePass, mailTo, runJobs } from '../../testing/jobs.js'
import { makeTenant, PASSWORD } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
const pending = (): Promise<Record<string, unknown>[]> =>
  world().truth(
    "select j.id, j.attempts, j.last_error, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'mail' order by j.id",
  )

test('the mail of a tenant speaks in its name and language, and leads to its own host', async () => {
  const tenant = await makeTenant(world(), { name: 'سوق المدينة' })
  await ask(world(), 'mutation { updateTenant(input: { locale: "ar" }) { id } }', {}, tenant.owner)
  await runJobs(world())
  const [mail] = mailTo(world(), tenant.owner.email)
  expect(mail?.fromName).toBe('سوق المدينة')
  expect(mail?.subject).toBe('أكِّد بريدك الإلكتروني لدى سوق المدينة')
  expect(mail?.text).toContain(`http://${tenant.slug}.localhost:4000/admin/confirm#token=`)
  const everything = JSON.stringify(mail)
  expect(everything).not.toMatch(/mainstreet/i)
  expect(everything).not.toContain('Olive Owner')
})

test('another language falls back to English; without a tenant the host speaks, and no platform’s name', async () => {
  const tenant = await makeTenant(world(), { name: 'Port-Neuf' })
  await ask(world(), 'mutation { updateTenant(input: { locale: "fr" }) { id } }', {}, tenant.owner)
  const email = `p-${newId().slice(-10)}@people.example`
  const input = { name: 'Rosa', email, password: PASSWORD }
  await ask(world(), 'mutation ($input: RegisterInput!) { register(input: $input) }', { input })
  await runJobs(world())
  expect(mailTo(world(), tenant.owner.email)[0]?.subject).toBe('Confirm your e-mail address for Port-Neuf')
  const [mail] = mailTo(world(), email)
  expect(mail).toMatchObject({ fromName: 'localhost', subject: 'Confirm your e-mail address for localhost' })
})

test('a job exists exactly if its transaction commits, holds ids alone, and is gone when it is done', async () => {
  const slug = `s-${newId().slice(-12)}`
  const founding = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
  const input = { tenantName: 'A Town', tenantSlug: slug, name: 'Rosa', password: PASSWORD }
  expect(await pending()).toEqual([])
  await call(world(), founding, { input: { ...input, email: `a@${slug}.example`, tenantSlug: 'admin' } })
  expect(await pending()).toEqual([])
  await call(world(), founding, { input: { ...input, email: `b@${slug}.example` } })
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(await pending()).toMatchObject([
    { payload: { kind: 'verify_email', userId: id, linkId: id, tenantId: id, requestId: id } },
  ])
  await runJobs(world())
  expect(await pending()).toEqual([])
  expect(mailTo(world(), `b@${slug}.example`)).toHaveLength(1)
})

test('a job that runs twice sends the same mail under the same key; what is no longer so is not sent', async () => {
  const tenant = await makeTenant(world())
  const [job] = await pending()
  const again = `select graphile_worker.add_job('mail', payload => $1)`
  await world().truth(again, [JSON.stringify(job?.payload)])
  await runJobs(world())
  expect(mailTo(world(), tenant.owner.email)).toHaveLength(1)

  const other = await makeTenant(world())
  await world().truth('update app_user set disabled_at = now() where id = $1', [other.owner.userId])
  const third = await makeTenant(world())
  await world().truth('update mail_link set used_at = now() where user_id = $1', [third.owner.userId])
  await runJobs(world())
  expect([...mailTo(world(), other.owner.email), ...mailTo(world(), third.owner.email), ...(await pending())]).toEqual(
    [],
  )
})

test('a job reads under the walls: one that names another person’s link finds nothing', async () => {
  const [mine, theirs] = [await makeTenant(world()), await makeTenant(world())]
  await runJobs(world())
  const before = mailTo(world(), mine.owner.email).length + mailTo(world(), theirs.owner.email).length
  const [link] = await world().truth<{ id: string }>('select id from mail_link where user_id = $1', [
    theirs.owner.userId,
  ])
  const payload = {
    kind: 'verify_email',
    userId: mine.owner.userId,
    linkId: link?.id,
    tenantId: mine.id,
    requestId: null,
  }
  await leaveJob(world(), 'mail', payload)
  await runJobs(world())
  expect(mailTo(world(), mine.owner.email).length + mailTo(world(), theirs.owner.email).length).toBe(before)
})

test('a shut tenant sends nothing in its name', async () => {
  const tenant = await makeTenant(world(), { name: 'Gone Town' })
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [tenant.id])
  await runJobs(world())
  expect(mailTo(world(), tenant.owner.email)).toMatchObject([{ fromName: 'localhost' }])
})

test('an invitation of a tenant that was shut meanwhile goes when it is open again, and not when it was taken back', async () => {
  const tenant = await makeTenant(world())
  const [kept, gone] = [`kept@${tenant.slug}.example`, `gone@${tenant.slug}.example`]
  const ids: string[] = []
  for (const email of [kept, gone]) {
    const invite = `mutation { inviteMember(input: { email: "${email}", role: EDITOR }) { id } }`
    ids.push((await ask<{ inviteMember: { id: string } }>(world(), invite, {}, tenant.owner)).inviteMember.id)
  }
  const move = (status: string) => world().truth('update tenant set status = $2 where id = $1', [tenant.id, status])
  const waiting = async () =>
    (await pending()).filter(({ payload }) => JSON.stringify(payload).includes('"invitation"'))
  await move('suspended')
  await runJobs(world())
  expect([await waiting(), mailTo(world(), kept)]).toMatchObject([[{ attempts: 0 }, { attempts: 0 }], []])
  await world().truth('update invitation set revoked_at = now() where id = $1', [ids[1]])
  await letTimePass(world())
  await runJobs(world())
  expect(await waiting()).toHaveLength(1)
  await move('active')
  await letTimePass(world())
  await runJobs(world())
  expect([await waiting(), mailTo(world(), kept).length, mailTo(world(), gone).length]).toEqual([[], 1, 0])
})

test('a failed job waits and is tried again; what it failed with is kept without secrets', async () => {
  let tries = 0
  const failing = {
    mail: async () => {
      tries += 1
      throw new Error(
        `mailbox said no to https://x.example/confirm#token=${'s'.repeat(43)} and sk_live_${'a'.repeat(38)}`,
      )
    },
  }
  await makeTenant(world())
  await runJobs(world(), failing)
  expect(tries).toBe(1)
  const [job] = await pending()
  expect(job).toMatchObject({ attempts: 1, last_error: expect.stringContaining('mailbox said no') })
  expect(String(job?.last_error)).not.toMatch(/s{43}|sk_live_a/)
  await world().truth('update graphile_worker._private_jobs set run_at = now()')
  await runJobs(world())
  expect(await pending()).toEqual([])
})

test('a running worker takes a job as it comes, and finishes the one at hand when it is stopped', async () => {
  const done: string[] = []
  const begun = Promise.withResolvers<void>()
  const slow = {
    mail: async () => {
      begun.resolve()
      await new Promise((resolve) => setTimeout(resolve, 700))
      done.push('mail')
    },
  }
  const workshop = {
    house: world().app.house,
    jobsUrl: world().database.jobsUrl,
    tasks: slow,
    schedules: [{ task: 'mail', pattern: '0 4 1 1 *' }],
  }
  const running = await startRunner(workshop)
  await makeTenant(world())
  await begun.promise
  await running.stop()
  expect(done).toEqual(['mail'])
  expect(await pending()).toEqual([])
  await makeTenant(world())
  expect(await pending()).toHaveLength(1)
  await runJobs(world(), tasks)
})
