import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'alerts.chip_push': 'alerts on',
    'alerts.chip_page_only': 'page only',
  },
  ar: {
    'alerts.chip_push': 'التنبيهات مفعّلة',
    'alerts.chip_page_only': 'الصفحة فقط',
  },
})
