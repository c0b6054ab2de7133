import type { Form } from '../providers/payments/sandbox/form.js'
import type { StripeObject } from '../providers/payments/sandbox/store.js'
import { field } from './sandbox-shell.js'

const parts = { line1: 'Street and number', postal_code: 'Postal code', city: 'City', country: 'Country (two letters)' }

export function addressFields(customer: StripeObject | null): string {
  const address = (customer?.address ?? {}) as Record<string, string | null>
  const rest = Object.entries(parts).map(([name, label]) =>
    field(label, name, address[name], name === 'country' ? ' maxlength="2" pattern="[A-Za-z]{2}"' : ' maxlength="200"'),
  )
  return `<div class="fields">${field('Name', 'name', customer?.name, ' maxlength="200"')}${field('E-mail', 'email', customer?.email, ' type="email"')}${rest.join('')}</div>`
}

/** As Stripe's form has it. */
export function addressForm(given: Record<string, unknown>): Form {
  const text = (name: string): string => (typeof given[name] === 'string' ? String(given[name]).slice(0, 200) : '')
  const address = Object.fromEntries(
    Object.keys(parts).map((name) => [name, name === 'country' ? text(name).toUpperCase() : text(name)]),
  )
  return { name: text('name'), email: text('email'), address }
}

const kinds = { eu_vat: 'European Union', gb_vat: 'United Kingdom', ch_vat: 'Switzerland' }

export const registers = (name: string): string =>
  `<label>Register<select name="${name}">${Object.entries(kinds)
    .map(([type, label]) => `<option value="${type}">${label}</option>`)
    .join('')}</select></label>`
