import type { Page } from 'playwright-core'
import { type Login, url } from './installation.ts'

/**
 * Signs in as a person does and waits for the shell. An account has five tries at once and one more every two minutes: journeys
 * spread over the demo's people.
 */
export async function signIn(page: Page, { email, password }: Login): Promise<void> {
  await page.goto(`${url}/admin/`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  // The sign-in page has a navigation of its own (the languages): only its form's going says that the person is in.
  await page.getByLabel('E-mail').waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
}
