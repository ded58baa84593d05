/** The languages that the interface is complete in; text of the meeting may come in more. */
export const INTERFACE_LANGUAGES = ['en', 'ar'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** ICU messages by id, in every language of the interface. */
export type Texts<Id extends string = string> = Readonly<Record<InterfaceLanguage, Readonly<Record<Id, string>>>>

/**
 * The texts of one folder, ids beginning with its name (`'floor.ask'`). Export the result as `texts` from the folder's
 * `texts.ts` (or, where that grows long, from several `…-texts.ts`) and the catalogue finds it. A message missing in one
 * language does not compile.
 */
export function defineTexts<Id extends string>(texts: {
  readonly en: Readonly<Record<Id, string>>
  readonly ar: Readonly<Record<NoInfer<Id>, string>>
}): Texts<Id> {
  return texts
}
