import { BucketMap } from './bucket-map.ts'

/** A value as it travels: JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A JSON Merge Patch (RFC 7396) of an object: null removes a key, an object descends, anything else replaces. */
export type Patch = { readonly [key: string]: Json }

type Node = object

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const sameArray = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, at) => value === b[at])

/**
 * The patch that leads from one view to the next, or undefined where they are the same. Parts that kept their identity
 * are not looked at, so the cost follows the change and not the view.
 */
export function diff(from: object, to: object): Patch | undefined {
  const patch: Record<string, Json> = {}
  collect(patch, from, to)
  return Object.keys(patch).length === 0 ? undefined : patch
}

function collect(patch: Record<string, Json>, from: object, to: object): void {
  if (from === to) return
  if (from instanceof BucketMap && to instanceof BucketMap) {
    to.forEachChange(from, (now, before) =>
      collectKeys(patch, before as Record<string, unknown>, now as Record<string, unknown>),
    )
  } else {
    collectKeys(patch, plain(from), plain(to))
  }
}

function collectKeys(patch: Record<string, Json>, from: Record<string, unknown>, to: Record<string, unknown>): void {
  if (from === to) return
  // Nearly all values are the same ones, and a bucket of a large map has many.
  for (const key in to) if (from[key] !== to[key]) collectKey(patch, key, from[key], to[key])
  for (const key in from)
    if (from[key] !== to[key] && from[key] !== undefined && !Object.hasOwn(to, key)) patch[key] = null
}

function collectKey(patch: Record<string, Json>, key: string, before: unknown, after: unknown): void {
  if (sameArray(before, after)) return
  if (after === undefined) patch[key] = null
  else if (isNode(after) && isNode(before)) {
    const inner = diff(before, after)
    if (inner) patch[key] = inner
  } else patch[key] = toJson(after)
}

const plain = (node: object): Record<string, unknown> =>
  (node instanceof BucketMap ? node.toJSON() : node) as Record<string, unknown>

/** A view as plain JSON: bucket maps become objects keyed by id, absent values disappear. */
export function toJson(value: unknown): Json {
  if (!isNode(value)) return value as Json
  const json: Record<string, Json> = {}
  for (const [key, inner] of Object.entries(plain(value))) if (inner !== undefined) json[key] = toJson(inner)
  return json
}

/** The JSON that a patch leads to; parts that the patch does not name keep their identity. */
export function applyPatch<T extends Json>(json: T, patch: Patch): T {
  return merge(json, patch) as T
}

function merge(target: Json | undefined, patch: Json): Json {
  if (!isNode(patch)) return patch
  const result: Record<string, Json> = isNode(target) ? { ...(target as Record<string, Json>) } : {}
  for (const [key, change] of Object.entries(patch as Patch)) {
    if (change === null) delete result[key]
    else result[key] = merge(result[key], change)
  }
  return result
}
