import { describe, expect, test } from 'vitest'
import { HOUSE_RULES } from './support/house-rules.ts'
import { IMPORT_BORDERS } from './support/import-borders.ts'
import { readSourceTree, sourceFile } from './support/source-tree.ts'

const tree = readSourceTree()

for (const { title, offences, planted } of [...IMPORT_BORDERS, ...HOUSE_RULES]) {
  describe(title, () => {
    test('holds in the tree', () => {
      expect(offences(tree)).toEqual([])
    })

    test('a planted offence is seen', () => {
      const files = Object.entries(planted).map(([path, text]) => sourceFile(path, text))
      expect(offences(files)).not.toEqual([])
    })
  })
}
