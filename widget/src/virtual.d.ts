declare module 'virtual:chunks' {
  /** Chunk name (`map`, `locale-de`) to its hashed file name. */
  export const chunks: Record<string, string>
  /** What the chunks take from the first script, by its place in this list. */
  export const lent: unknown[]
  /** Only where nothing is built, in development and tests. */
  export const direct: ((name: string) => Promise<unknown>) | undefined
}

declare module '*.css?inline' {
  const text: string
  export default text
}

/** Leaflet as a module: its main file would also put itself on the page's `window.L`. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet'
}
