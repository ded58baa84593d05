/**
 * The one text of plain JSON: keys in order, nothing between its signs; what is undefined is absent. Numbers are whole ones, which
 * every engine writes alike.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return value.every(isPlain) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`
}

/** What JSON writes in one way alone; long lists of these are the most of a record. */
const isPlain = (value: unknown): boolean => typeof value !== 'object' && value !== undefined
