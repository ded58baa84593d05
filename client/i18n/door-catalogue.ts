import { firstCatalogue, merged } from './first-catalogue.ts'
import type { Texts } from './texts.ts'

const doorTexts = import.meta.glob<Texts>('../features/*/door*-texts.ts', { eager: true, import: 'texts' })

/** The messages of the door's page: what {@link firstCatalogue} has, and what is said at the door. */
export const doorCatalogue = {
  en: { ...firstCatalogue.en, ...merged(doorTexts, 'en') },
  ar: { ...firstCatalogue.ar, ...merged(doorTexts, 'ar') },
}
