import { expect, test } from 'vitest'
import { signIn } from '../support/admin.ts'
import { violations } from '../support/axe.ts'
import { useBrowser } from '../support/browser.ts'
import { found } from '../support/founder.ts'
import { english, loginOf, mailTo, url } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { watchRequests } from '../support/settled.ts'

const { open, faults } = useBrowser()

/** The page of an invitation's link, of the newest mail to somebody. */
const invitation = async (email: string): Promise<string> =>
  `${url}/admin/${/join#token=[\w-]+/.exec(await mailTo(email, 'join#token='))?.[0]}`

test('with the keyboard alone somebody is invited, accepts by the link of the mail, and is on the team', async () => {
  const email = `gus${Date.now()}@pellhaven.example`
  const page = await open()
  await found(page, 'Petrel Point')
  await page.goto(`${url}/admin/team`)
  await page.getByRole('button', { name: 'Invite', exact: true }).waitFor()
  await tabTo(page, 'Invite')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Invite somebody' }).waitFor()
  await page.getByRole('dialog').getByLabel('E-mail').waitFor()
  await tabTo(page, 'E-mail')
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: 'Staff' }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText(`The invitation to ${email} is on its way.`).waitFor()
  await page.getByRole('list', { name: 'Invitations' }).getByText(email).waitFor()

  const address = await invitation(email)
  const guest = await open()
  await guest.goto(address)
  await guest.getByRole('heading', { name: 'Join Petrel Point' }).waitFor()
  await guest.getByText('as Staff').waitFor()
  expect(await violations(guest)).toEqual([])
  await tabTo(guest, 'Your name')
  await guest.keyboard.type('Gus Guest')
  await tabTo(guest, 'Password')
  await guest.keyboard.type('nine quiet herons at dawn')
  await guest.keyboard.press('Enter')
  await guest.waitForURL((address) => !address.href.includes('join'))
  await guest.getByText('Gus Guest').first().waitFor()

  const settled = watchRequests(page)
  await page.reload()
  await page.getByRole('table', { name: 'People' }).getByText(email).waitFor()
  await settled()
  expect(await page.getByRole('list', { name: 'Invitations' }).getByText(email).count()).toBe(0)
  const again = await open()
  await again.goto(address)
  await again.getByText('This invitation was used, taken back or replaced').waitFor()
  expect(faults).toEqual([])
})

test('a member gets another role and is removed, and every step asks before it is done', async () => {
  const email = `mara${Date.now()}@pellhaven.example`
  const page = await open()
  await signIn(page, loginOf(english.slug, 'ADMIN'))
  await page.goto(`${url}/admin/team`)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill(email)
  expect(await page.getByRole('radio', { name: 'Owner' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  const guest = await open()
  await guest.goto(await invitation(email))
  await guest.getByLabel('Your name').fill('Mara Moved')
  await guest.getByRole('textbox', { name: 'Password' }).fill('nine quiet herons at dawn')
  await guest.getByRole('button', { name: 'Accept and join' }).click()
  await guest.waitForURL((address) => !address.href.includes('join'))

  await page.reload()
  await page.getByLabel('Search names and addresses').fill('Mara Moved')
  await page.getByRole('button', { name: 'More for Mara Moved' }).click()
  await page.getByRole('menuitem', { name: 'Change role' }).click()
  await page.getByRole('radio', { name: 'Viewer' }).check()
  await page.getByRole('button', { name: 'Change role' }).click()
  await page.getByText('Mara Moved: Viewer from now on.').waitFor()
  await page.getByRole('button', { name: 'More for Mara Moved' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the team' }).click()
  await page.getByRole('dialog', { name: 'Remove Mara Moved from the team?' }).waitFor()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('Mara Moved is no longer on the team.').waitFor()
  await page.getByText('Nobody matches').waitFor()
  expect(faults).toEqual([])
})
