import { Extensions } from 'type-graphql'

/** `public`: anyone the root field let in; `member`: staff of the tenant; else a permission of the catalogue. */
export type Audience = 'public' | 'member' | (string & {})

/**
 * Who sees a field, said beside `@Field`; on a class it is the default of its fields. Absent: staff of the tenant. The schema
 * build turns it into a rule (graphql/rules.ts).
 */
export function SeenBy(audience: Audience): ReturnType<typeof Extensions> {
  return Extensions({ seenBy: audience })
}
