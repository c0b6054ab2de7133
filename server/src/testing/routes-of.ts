import type { Express } from 'express'

type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every path that the app answers a GET at, as its routers have it; a new route is in the list without anybody writing it there. */
export function readRoutes(app: Express): string[] {
  const { stack } = app.router as unknown as { stack: Layer[] }
  return [...new Set(stack.flatMap(pathsOf))].sort()
}

function pathsOf({ route, handle }: Layer): string[] {
  if (!route) return (handle.stack ?? []).flatMap(pathsOf)
  return route.methods.get || route.methods._all ? [route.path].flat() : []
}
