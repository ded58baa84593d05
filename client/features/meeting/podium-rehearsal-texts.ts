import { defineTexts } from '../../i18n/texts.ts'

/** What those read who hold a rehearsal. */
export const texts = defineTexts({
  en: {
    'meeting.phase_rehearsal': 'Rehearsal',
    'meeting.rehearse_title': 'Rehearse',
    'meeting.rehearse_advice':
      'Run the real agenda with simulated people before anybody comes: they join, ask, speak and take coffee. Every screen says that it is a rehearsal, and when it ends the meeting is as it is now.',
    'meeting.rehearse_people': 'Simulated people',
    'meeting.rehearse_people_count': '{count, plural, one {# person} other {# people}}',
    'meeting.rehearse_chair': 'A simulated chair leads through the agenda',
    'meeting.rehearse_chair_hint': 'Leave it off to chair yourself.',
    'meeting.rehearse_begin': 'Begin the rehearsal',
    'meeting.rehearse_end': 'End the rehearsal',
    'meeting.rehearse_end_question': 'End the rehearsal?',
    'meeting.rehearse_end_advice':
      'The simulated people leave, and the meeting is again as it was before. Who came in by a link during the rehearsal opens that link again.',
    'meeting.rehearse_failed': 'The rehearsal could not begin: the meeting has begun or is over.',
  },
  ar: {
    'meeting.phase_rehearsal': 'تجربة',
    'meeting.rehearse_title': 'تجربة الاجتماع',
    'meeting.rehearse_advice':
      'جرّبوا جدول الأعمال الحقيقي بمشاركين افتراضيين قبل حضور أحد: يدخلون ويطلبون الكلمة ويتحدثون ويجلسون إلى طاولات القهوة. تُظهر كل شاشة أنها تجربة، وعند انتهائها يعود الاجتماع كما هو الآن.',
    'meeting.rehearse_people': 'المشاركون الافتراضيون',
    'meeting.rehearse_people_count':
      '{count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
    'meeting.rehearse_chair': 'رئيس افتراضي يقود جدول الأعمال',
    'meeting.rehearse_chair_hint': 'اتركوه معطَّلًا لتترأسوا بأنفسكم.',
    'meeting.rehearse_begin': 'بدء التجربة',
    'meeting.rehearse_end': 'إنهاء التجربة',
    'meeting.rehearse_end_question': 'هل تنتهي التجربة؟',
    'meeting.rehearse_end_advice':
      'يغادر المشاركون الافتراضيون ويعود الاجتماع كما كان. ومن دخل برابط أثناء التجربة يفتح الرابط من جديد.',
    'meeting.rehearse_failed': 'تعذّر بدء التجربة: بدأ الاجتماع أو انتهى.',
  },
})
