import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'notices.title_all_calm': 'Notice to everyone',
    'notices.title_all_urgent': 'Urgent notice to everyone',
    'notices.title_me_calm': 'Notice to you',
    'notices.title_me_urgent': 'Urgent notice to you',
    'notices.dismiss': 'Put away',
    'notices.read': 'I have read it',
    'notices.post': 'Post the notice',
    'notices.withdraw': 'Withdraw',
  },
  ar: {
    'notices.title_all_calm': 'إشعار للجميع',
    'notices.title_all_urgent': 'إشعار عاجل للجميع',
    'notices.title_me_calm': 'إشعار لكم',
    'notices.title_me_urgent': 'إشعار عاجل لكم',
    'notices.dismiss': 'إخفاء',
    'notices.read': 'قرأتُه',
    'notices.post': 'نشر الإشعار',
    'notices.withdraw': 'سحب',
  },
})
