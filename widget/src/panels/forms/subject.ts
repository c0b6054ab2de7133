import type { CardFragment } from '../../gql/answers.js'

/** The listing a form is about. */
export type Subject = Pick<CardFragment, 'id' | 'slug' | 'localized'>
