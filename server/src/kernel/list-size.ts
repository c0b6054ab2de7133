import { Extensions } from 'type-graphql'

/**
 * How many a plain list usually holds, said beside `@Field` where it is not about ten: what an operation may cost is reckoned with
 * it before anything runs (graphql/cost.ts).
 */
export function ListSize(usual: number): ReturnType<typeof Extensions> {
  return Extensions({ listSize: usual })
}
