/** What a form says, nested as its names are: `items[0][price]=p` is `{ items: [{ price: 'p' }] }`. Values stay text, as they came. */
export type Form = { [name: string]: string | Form | undefined }

export function readForm(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll(']', '').split('[')
    const last = path.pop() ?? ''
    const at = path.reduce(into, form)
    at[keyIn(at, last)] = value
  }
  return form
}

function into(at: Form, step: string): Form {
  const key = keyIn(at, step)
  const known = at[key]
  if (typeof known === 'object') return known
  const made: Form = {}
  at[key] = made
  return made
}

/** `items[]`: the next of them. */
const keyIn = (at: Form, step: string): string => (step === '' ? String(Object.keys(at).length) : step)

export const textIn = (form: Form | undefined, name: string): string | undefined => {
  const value = form?.[name]
  return typeof value === 'string' ? value : undefined
}
export const formIn = (form: Form | undefined, name: string): Form | undefined => {
  const value = form?.[name]
  return typeof value === 'object' ? value : undefined
}
export const numberIn = (form: Form | undefined, name: string): number | undefined => {
  const text = textIn(form, name)
  return text === undefined || text === '' ? undefined : Number(text)
}
export const listIn = (form: Form | undefined, name: string): (string | Form)[] =>
  Object.values(formIn(form, name) ?? {}).filter((each) => each !== undefined)
