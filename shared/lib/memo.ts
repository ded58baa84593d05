/**
 * Remembers the last result of a pure function for each first argument, as long as all arguments are the same objects:
 * a view whose slices did not change keeps its identity, so the difference of two views never looks inside it.
 */
export function memo<First extends object, Rest extends readonly unknown[], Result>(
  compute: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const known = new WeakMap<First, { rest: Rest; result: Result }>()
  return (first, ...rest) => {
    const last = known.get(first)
    if (last && last.rest.every((value, at) => value === rest[at])) return last.result
    const result = compute(first, ...rest)
    known.set(first, { rest, result })
    return result
  }
}
