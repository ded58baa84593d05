import type { SourceFile } from './source-tree.ts'

/** A line that the house draws: what crosses it in a tree, and files that cross it, to prove that it can be seen. */
export interface Border {
  readonly title: string
  readonly offences: (tree: readonly SourceFile[]) => readonly string[]
  readonly planted: Readonly<Record<string, string>>
}

/** The name of the feature that a path belongs to, under `shared/` or `client/`; undefined outside of features. */
export function featureOf(path: string, side: 'shared' | 'client'): string | undefined {
  const [top, features, name, file] = path.split('/')
  return top === side && features === 'features' && file ? name : undefined
}
