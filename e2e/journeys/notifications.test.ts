import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { useBrowser } from '../support/browser.ts'
import { ask, english, loginOf, tokenOf, url } from '../support/installation.ts'

const { open, faults } = useBrowser()

/** Something happens that one person is told of: another role, which is then given back. */
async function changeRole(email: string, role: string): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf(loginOf(english.slug, 'OWNER'))}` }
  type Members = { members: { nodes: { user: { id: string; email: string } }[] } }
  const { members } = await ask<Members>('{ members(first: 100) { nodes { user { id email } } } }', {}, headers)
  const id = members.nodes.find(({ user }) => user.email === email)?.user.id
  const change = 'mutation ($id: ID!, $role: TenantRole!) { changeMemberRole(userId: $id, role: $role) { id } }'
  await ask(change, { id, role }, headers)
}

test('the bell counts what happens elsewhere without being asked, and what is read on another page is read here', async () => {
  const viewer = loginOf(english.slug, 'VIEWER')
  const page = await open()
  await signIn(page, viewer)
  const bell = page.getByRole('link', { name: /Notifications/ })
  await bell.waitFor()
  const count = bell.getByRole('status')
  const before = (await count.count()) ? Number(await count.textContent()) : 0
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  await changeRole(viewer.email, 'STAFF')
  await expect.poll(() => count.textContent()).toBe(String(before + 1))
  await changeRole(viewer.email, 'VIEWER')
  await expect.poll(() => count.textContent()).toBe(String(before + 2))
  expect(loads).toEqual([])

  await bell.click()
  const list = page.getByRole('list', { name: 'Notifications' })
  await list.getByText('Your role is Viewer now').first().waitFor()
  const second = await page.context().newPage()
  await second.goto(`${url}/admin/notifications`)
  await second.getByRole('button', { name: 'Mark all as read' }).click()
  await second.getByText('New', { exact: true }).first().waitFor({ state: 'detached' })
  await count.waitFor({ state: 'detached' })
  await list.getByText('New', { exact: true }).first().waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})
