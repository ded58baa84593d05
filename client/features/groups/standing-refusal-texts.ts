import { defineTexts } from '../../i18n/texts.ts'

/** Why something about standing groups was refused. */
export const texts = defineTexts({
  en: {
    'groups.refused_no_group': 'This group is not there any more.',
    'groups.refused_group_exists': 'This group was removed. Please create it once more.',
    'groups.refused_group_sits': 'This group meets right now. End the round first.',
    'groups.refused_unknown_person': 'This person is not on the list any more.',
    'groups.refused_unknown_item': 'This item is not on the agenda any more.',
    'groups.refused_group_closed': 'This group has fixed members. Ask the organisers if you want to join or leave.',
    'groups.refused_not_meeting': 'This group does not meet now.',
    'groups.refused_nobody_of_them': 'Nobody of these groups is here yet.',
    'groups.refused_not_here': 'Only those who are here can sit with a group.',
  },
  ar: {
    'groups.refused_no_group': 'لم تعد هذه المجموعة موجودة.',
    'groups.refused_group_exists': 'أُزيلت هذه المجموعة. يُرجى إنشاؤها من جديد.',
    'groups.refused_group_sits': 'هذه المجموعة مجتمعة الآن. يُرجى إنهاء الجولة أولًا.',
    'groups.refused_unknown_person': 'لم يعد هذا الشخص في القائمة.',
    'groups.refused_unknown_item': 'لم يعد هذا البند في جدول الأعمال.',
    'groups.refused_group_closed': 'أعضاء هذه المجموعة محددون. للانضمام إليها أو مغادرتها يُرجى التوجه إلى المنظمين.',
    'groups.refused_not_meeting': 'هذه المجموعة غير مجتمعة الآن.',
    'groups.refused_nobody_of_them': 'لم يحضر بعد أحد من هذه المجموعات.',
    'groups.refused_not_here': 'لا يجلس مع المجموعات إلا الحاضرون.',
  },
})
