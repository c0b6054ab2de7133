import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { SeenBy } from './seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'Where a page of a connection ends.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether another page follows.' })
  hasNextPage: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Pass as `after` to get the next page; null when the page is empty.',
  })
  endCursor: string | null
}

export type Edge<T> = { cursor: string; node: T }
export type Page<T> = { edges: Edge<T>[]; hasNextPage: boolean; total: () => Promise<number> }

/** The connection types of a node: `XEdge`, `XConnection` with `edges nodes pageInfo totalCount` (ops/docs/api.md). */
export function connectionOf<T extends object>(node: ClassType<T>, name: string, plural = `${name}s`) {
  @SeenBy('public')
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page and its cursor.`, simpleResolvers: true })
  class NodeEdge {
    @Field(() => String, { description: 'Opaque; stable under inserts.' })
    cursor: string

    @Field(() => node, { description: `The ${name}.` })
    node: T
  }

  @SeenBy('public')
  @ObjectType(`${name}Connection`, { description: `A page of ${plural}.` })
  class NodeConnection {
    private readonly page: Page<T>
    constructor(page: Page<T>) {
      this.page = page
    }

    @Field(() => [NodeEdge], { description: 'The page with a cursor for each node.' })
    get edges(): Edge<T>[] {
      return this.page.edges
    }

    @Field(() => [node], { description: 'The page without cursors.' })
    get nodes(): T[] {
      return this.page.edges.map((edge) => edge.node)
    }

    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    get pageInfo(): PageInfo {
      return { hasNextPage: this.page.hasNextPage, endCursor: this.page.edges.at(-1)?.cursor ?? null }
    }

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.page.total()
    }
  }
  return NodeConnection
}
