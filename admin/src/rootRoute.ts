import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage } from './features/shell/NotFoundPage'
import { Shell } from './features/shell/Shell'

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

export const page = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })
