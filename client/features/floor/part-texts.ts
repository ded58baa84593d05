import { defineTexts } from '../../i18n/texts.ts'

/** What somebody does who has the floor from the speakers' list. */
export const texts = defineTexts({
  en: { 'floor.part_moderator': 'Moderation', 'floor.part_presenter': 'Presentation' },
  ar: { 'floor.part_moderator': 'إدارة الجلسة', 'floor.part_presenter': 'عرض' },
})
