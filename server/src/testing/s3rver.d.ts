/** What the tests use of it; it brings no types. */
declare module 's3rver' {
  export type StoreContext = {
    method: string
    path: string
    query: Record<string, string>
    headers: Record<string, string>
  }
  export default class S3rver {
    constructor(options: {
      address: string
      port: number
      silent: boolean
      directory: string
      configureBuckets: { name: string; configs: string[] }[]
    })
    middleware: ((ctx: StoreContext, next: () => Promise<void>) => Promise<void>)[]
    run(): Promise<unknown>
    close(): Promise<void>
  }
}
