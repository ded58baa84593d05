import type { Language } from '../../shared/lib/languages.ts'

/** What somebody wants to speak about, as they write it. */
export interface Topic {
  readonly language: Language
  readonly topic: string
}

const inEnglish = (topic: string): Topic => ({ language: 'en', topic })
const inArabic = (topic: string): Topic => ({ language: 'ar', topic })

/** Short topics as participants of such consultations give them. */
export const TOPICS: readonly Topic[] = [
  inEnglish('Remote hubs in small island states'),
  inEnglish('Captions for every session'),
  inEnglish('Young people as co-organisers'),
  inEnglish('Time zones: sessions after midnight in the Pacific'),
  inEnglish('Funding of national initiatives'),
  inEnglish('Links between intersessional work and the main sessions'),
  inEnglish('Fewer, shorter sessions'),
  inEnglish('Community networks in rural areas'),
  inEnglish('Sign language on the main stage'),
  inEnglish('Parliamentarians and the regional forums'),
  inEnglish('How proposals were scored'),
  inEnglish('Local content and domain names'),
  inEnglish('Encryption and trust'),
  inEnglish('Open data of past meetings'),
  inEnglish('Environmental cost of data centres'),
  inEnglish('Networking for those who are not in the room'),
  inArabic('الترجمة الفورية في الجلسات الموازية'),
  inArabic('مشاركة الشباب في إعداد البرنامج'),
  inArabic('الوصول إلى الإنترنت في المناطق الريفية'),
  inArabic('المحتوى المحلي باللغة العربية'),
  inArabic('دعم المبادرات الوطنية والإقليمية'),
  inArabic('المشاركة عن بعد من مناطق ضعيفة الاتصال'),
]
