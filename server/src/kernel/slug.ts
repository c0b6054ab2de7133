import slugify from '@sindresorhus/slugify'

const LONGEST = 80

/** A readable ASCII slug from a name in any script; empty when nothing of the name can be written in ASCII. */
export function slugOf(name: string): string {
  const slug = slugify(name.normalize('NFKC'), { decamelize: false }).slice(0, LONGEST).replace(/-+$/, '')
  return slug || unicodeSlug(name)
}

/** Scripts that do not transliterate keep their letters: `東京ラーメン` stays readable in an address bar. */
function unicodeSlug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
}

/** What a caller may choose as a slug: letters and digits of any script, single hyphens between. */
export const slugPattern = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u

/** `base`, `base-2`, `base-3` …: the first that `taken` does not hold. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
