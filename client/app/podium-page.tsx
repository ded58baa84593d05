import { lazy, type ComponentType } from 'react'
import { MoreTexts } from '../i18n/language.tsx'

/** A page of those who run the meeting, sit in its booths or check a draw, fetched when it is first shown together with the texts that nobody else reads. */
export function podiumPage(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [{ catalogue }, Page] = await Promise.all([import('../i18n/catalogue.ts'), load()])
    return {
      default: () => (
        <MoreTexts messages={catalogue}>
          <Page />
        </MoreTexts>
      ),
    }
  })
}
