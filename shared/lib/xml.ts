/** An element of an XML file with its text, or with what it contains; absent children leave it empty. */
export interface XmlElement {
  readonly name: string
  readonly attributes?: { readonly [name: string]: string }
  readonly inside?: string | readonly XmlElement[]
}

/** An element, to be written by {@link xmlOf}. */
export const element = (
  name: string,
  inside?: XmlElement['inside'],
  attributes: NonNullable<XmlElement['attributes']> = {},
): XmlElement => ({ name, attributes, ...(inside !== undefined && { inside }) })

/** A file of XML 1.0. */
export const xmlOf = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`

function lines({ name, attributes = {}, inside = '' }: XmlElement, indent: string): string[] {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const opening = `${indent}<${name}${written.join('')}`
  if (typeof inside === 'string') return [inside === '' ? `${opening}/>` : `${opening}>${escaped(inside)}</${name}>`]
  return [`${opening}>`, ...inside.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`]
}

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

/** What XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\n\t\r]/g, (sign) => ENTITIES[sign] ?? sign)
