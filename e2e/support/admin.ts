import type { Page } from 'playwright-core'
import { type Login, url } from './installation.ts'

/** Signs in as a person does and waits for the shell. */
export async function signIn(page: Page, { email, password }: Login): Promise<void> {
  await page.goto(`${url}/admin/`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation').first().waitFor()
}
