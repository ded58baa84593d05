import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'meeting.rehearsal': 'Rehearsal',
    'meeting.rehearsal_on': 'This is a rehearsal with simulated people. Nothing of it is kept.',
  },
  ar: {
    'meeting.rehearsal': 'تجربة',
    'meeting.rehearsal_on': 'هذه تجربة بمشاركين افتراضيين، ولا يُحفظ شيء منها.',
  },
})
