import type { Category } from '../directory.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** The tenant's tree of categories in the browser's own picker: it works with any finger, key and reader. */
export function CategoryPicker() {
  const { categories, results } = useDirectory()
  const { text, number } = useSpeech()
  return (
    <label class="select">
      <span class="sr">{text('category')}</span>
      <select
        part="input select"
        value={results.filters.value.category}
        onChange={({ currentTarget }) => results.refine({ category: currentTarget.value })}
      >
        <option value="">{text('allCategories')}</option>
        {inTreeOrder(categories.value).map(({ category, depth }) => (
          <option key={category.slug} value={category.slug}>
            {`${'\u2003'.repeat(depth)}${category.name} (${number(category.listingCount)})`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Parents before their children, in the order the tenant gave them, without those that hold nothing. */
export function inTreeOrder(all: Category[]): { category: Category; depth: number }[] {
  const under = (parent: string | null, depth: number): { category: Category; depth: number }[] => {
    if (depth > 8) return []
    return all
      .filter((category) => (category.parent?.slug ?? null) === parent && category.listingCount > 0)
      .flatMap((category) => [{ category, depth }, ...under(category.slug, depth + 1)])
  }
  return under(null, 0)
}
