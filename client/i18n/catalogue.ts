import { doorCatalogue } from './door-catalogue.ts'
import { merged } from './first-catalogue.ts'
import type { Texts } from './texts.ts'

const podiumTexts = import.meta.glob<Texts>('../{app,features/*}/podium*-texts.ts', {
  eager: true,
  import: 'texts',
})

/** All messages of the client: what {@link doorCatalogue} has, and what the pages of those who run the meeting or check a draw say. */
export const catalogue = {
  en: { ...doorCatalogue.en, ...merged(podiumTexts, 'en') },
  ar: { ...doorCatalogue.ar, ...merged(podiumTexts, 'ar') },
}
