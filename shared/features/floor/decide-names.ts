import { accept } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import type { FloorCommand, FloorEvent, FloorRejection } from './messages.ts'
import type { FloorSees } from './queue.ts'
import { idsOfTypedName } from './typed-names.ts'

type NameCommand = Extract<FloorCommand, { type: 'floor.erase_name' }>

/** Erasing a name that is nobody's. */
export const decideNames: Decide<FloorSees, NameCommand, FloorEvent, FloorRejection> = {
  'floor.erase_name': ({ floor }, { name }) => {
    const ids = idsOfTypedName(floor, name)
    if (ids.length === 0) return accept()
    return accept({
      type: 'floor.name_erased',
      ids: [...ids],
      erasedTexts: ids.flatMap((id) => floor.texts.get(id) ?? []),
    })
  },
}
