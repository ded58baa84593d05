import { lazy, type ComponentType } from 'react'

/** A page that is fetched when it is first shown: `lazyPage(async () => (await import('./home-page.tsx')).HomePage)`. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }))
}

/** The same for a part that its page can do without: where it cannot be fetched, nothing stands in its place. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPage<Props>(() => load().catch(() => Nothing))
}

const Nothing = () => null
