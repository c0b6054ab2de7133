/** What a form says, nested as its names are: `items[0][price]=p` is `{ items: [{ price: 'p' }] }`. Values stay text, as they came. */
export type Form = { [name: string]: string | Form | undefined }

export function readForm(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll(']', '').split('[')
    let at = form
    for (const step of path.slice(0, -1)) {
      const key = step === '' ? String(Object.keys(at).length) : step
      const next = at[key]
      at = typeof next === 'object' ? next : ((at[key] = {}) as Form)
    }
    const last = path.at(-1) ?? ''
    at[last === '' ? String(Object.keys(at).length) : last] = value
  }
  return form
}

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
