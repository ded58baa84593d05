type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The object without its undefined fields: what is absent is not there at all. */
export function defined<T extends object>(fields: T): Defined<T> {
  // A loop, for every view is made of these: with entries, filter and fromEntries it takes four times as long.
  const found: Partial<Record<string, unknown>> = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) found[name] = value
  return found as Defined<T>
}
