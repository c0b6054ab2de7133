import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { url } from './installation.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Appoints somebody of the operator's staff by the command line and opens the link it prints, where they choose a password. */
export async function becomeOperator(page: Page, email: string, password: string): Promise<void> {
  const args = ['ops/bootstrap.mjs', 'platform-admin', '--email', email, '--name', 'Opal Operator']
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: process.env })
  const link = /http\S+\/admin\/reset#token=[\w-]+/.exec(said)?.[0] ?? ''
  await page.goto(link.replace(/^http:\/\/[^/]+/, url))
  await page.getByRole('textbox', { name: 'New password' }).fill(password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
}
