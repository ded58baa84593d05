import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'groups.refused_meeting_closed': 'The meeting is closed.',
    'groups.refused_only_here': 'In this meeting only those who are here get a table.',
    'groups.refused_no_round': 'This round is over.',
    'groups.refused_no_table': 'There is no table of this number.',
    'groups.refused_not_seated': 'This person sits at no table.',
    'groups.refused_no_offer': 'Somebody has come to this table, or the other one is empty: please look again.',
    'groups.refused_no_laptop': 'Nobody needs a laptop at this table any more.',
  },
  ar: {
    'groups.refused_meeting_closed': 'اختُتم الاجتماع.',
    'groups.refused_only_here': 'لا يحصل على طاولة في هذا الاجتماع إلا الحاضرون.',
    'groups.refused_no_round': 'انتهت هذه الجولة.',
    'groups.refused_no_table': 'لا توجد طاولة بهذا الرقم.',
    'groups.refused_not_seated': 'لا يجلس هذا الشخص إلى أي طاولة.',
    'groups.refused_no_offer': 'انضم شخص إلى هذه الطاولة أو خلت الأخرى: يُرجى النظر مجددًا.',
    'groups.refused_no_laptop': 'لم تعد هذه الطاولة بحاجة إلى حاسوب.',
  },
})
