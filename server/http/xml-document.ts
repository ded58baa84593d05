import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { utf8Text } from '../../shared/lib/utf8.ts'

const MOST_DEPTH = 16

/** Elements of schedules that stand there several times: one of them is a list too. */
const LISTS: ReadonlySet<string> = new Set(['day', 'room', 'event'])

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  // For characters by their number; a file that declares entities of its own does not come so far.
  htmlEntities: true,
  maxNestedTags: MOST_DEPTH,
  isArray: (name, _path, _isLeaf, isAttribute) => !isAttribute && LISTS.has(name),
})

/**
 * The tree of an XML file, its attributes as fields; undefined where it is none, is not UTF-8, lies too deep, or declares a document
 * type: entities of its own are neither expanded nor fetched.
 */
export function xmlDocument(bytes: Uint8Array): unknown {
  const text = utf8Text(bytes)
  if (text === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(text) || isOtherEncoding(text)) return undefined
  try {
    // First, for it stops at what lies too deep.
    const document: unknown = parser.parse(text)
    return XMLValidator.validate(text) === true ? document : undefined
  } catch {
    return undefined
  }
}

const isOtherEncoding = (text: string): boolean =>
  !/^utf-?8$/i.test(/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8')
