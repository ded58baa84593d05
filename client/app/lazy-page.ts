import { lazy, type ComponentType } from 'react'

/** A page that is fetched when it is first shown: `lazyPage(async () => (await import('./home-page.tsx')).HomePage)`. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }))
}
