/** Whether a value that came from outside has this form. */
export type Shape<T> = (value: unknown) => value is T

/** A whole number within bounds. */
export const whole =
  (least: number, most: number): Shape<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** A text of a pattern, or one of a few. */
export const textOf = (pattern: RegExp): Shape<string> => {
  return (value): value is string => typeof value === 'string' && pattern.test(value)
}
export const oneOf =
  <T extends string>(...texts: readonly T[]): Shape<T> =>
  (value): value is T =>
    texts.some((text) => text === value)

/** A list of no more than `most`. */
export const listOf =
  <T>(item: Shape<T>, most: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every((each) => item(each))

type Fields = { readonly [name: string]: Shape<unknown> }
type Formed<F extends Fields> = { readonly [N in keyof F]: F[N] extends Shape<infer T> ? T : never }

/** An object of these fields, and of those of `more` that are there, and of no others. */
export const fieldsOf =
  <F extends Fields, M extends Fields = Record<never, never>>(
    fields: F,
    more?: M,
  ): Shape<Formed<F> & Partial<Formed<M>>> =>
  (value): value is Formed<F> & Partial<Formed<M>> =>
    isObject(value) &&
    Object.entries(fields).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name])) &&
    Object.entries(value).every(([name, inner]) =>
      Object.hasOwn(fields, name) ? true : more !== undefined && Object.hasOwn(more, name) && more[name]!(inner),
    )

/** An object whose keys and values have these forms. */
export const mapOf =
  <T>(key: Shape<string>, inner: Shape<T>): Shape<{ readonly [key: string]: T }> =>
  (value): value is { readonly [key: string]: T } =>
    isObject(value) && Object.entries(value).every(([name, each]) => key(name) && inner(each))

/** One of several forms. */
export const either =
  <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    one(value) || other(value)

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
