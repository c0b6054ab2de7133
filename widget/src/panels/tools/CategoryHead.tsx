import { useDirectory } from '../surroundings.js'

/** Where one stands in the tree of categories, and what lies below it: the head of a page about one category. */
export function CategoryHead() {
  const { categories, results, settings } = useDirectory()
  const here = results.filters.value.category
  const all = categories.value
  const category = all.find(({ slug }) => slug === here)
  const below = all.filter(({ parent, listingCount }) => (parent?.slug ?? '') === here && listingCount > 0)
  // At the end of a branch there is nothing below: what stands beside it is offered instead.
  const level = below.length
    ? below
    : all.filter(({ parent, listingCount }) => parent?.slug === category?.parent?.slug && listingCount > 0)
  const up = here !== (settings.category ?? '') && all.find(({ slug }) => slug === category?.parent?.slug)
  const go = (slug: string) => () => results.refine({ category: slug })
  return (
    <div class="category" part="category">
      {category && (
        <h2>
          {up && (
            <button type="button" class="up" onClick={go(up.slug)}>
              <bdi>{up.name}</bdi> /{' '}
            </button>
          )}
          <bdi>{category.name}</bdi>
        </h2>
      )}
      <div class="chips">
        {level.map(({ slug, name, listingCount }) => (
          <button key={slug} type="button" class="chip" part="chip" aria-pressed={slug === here} onClick={go(slug)}>
            <bdi>{name}</bdi> <small>{listingCount}</small>
          </button>
        ))}
      </div>
    </div>
  )
}
