/** The tenant's own trail and the operator's are read on pages with the same parts. */
export type TrailPlace = '/audit' | '/platform/audit'
