import { defineTexts } from '../../i18n/texts.ts'

/** What participants read about standing groups. */
export const texts = defineTexts({
  en: {
    'groups.my_groups': 'Working groups',
    'groups.in_group': 'You belong to it',
    'groups.group_of_others': 'Fixed members',
    'groups.join_group': 'Join',
    'groups.join_group_of': 'Join {group}',
    'groups.leave_group': 'Leave',
    'groups.leave_group_of': 'Leave {group}',
    'groups.choose': 'Groups meet now',
    'groups.choose_not_yours': 'Your group does not meet now',
    'groups.choose_advice': 'You can sit with one of these groups for this round.',
    'groups.choose_none': 'The groups that meet now have fixed members. The meeting goes on here when they are back.',
    'groups.sit_with': 'Sit with {group}',
    'groups.also_yours': 'This group of yours meets too:',
    'groups.say_choosing': 'Groups meet now. You have no seat yet.',
  },
  ar: {
    'groups.my_groups': 'مجموعات العمل',
    'groups.in_group': 'أنتم من أعضائها',
    'groups.group_of_others': 'أعضاء محددون',
    'groups.join_group': 'انضمام',
    'groups.join_group_of': 'الانضمام إلى {group}',
    'groups.leave_group': 'مغادرة',
    'groups.leave_group_of': 'مغادرة {group}',
    'groups.choose': 'المجموعات مجتمعة الآن',
    'groups.choose_not_yours': 'مجموعتكم غير مجتمعة الآن',
    'groups.choose_advice': 'يمكنكم الجلوس مع إحدى هذه المجموعات في هذه الجولة.',
    'groups.choose_none': 'للمجموعات المجتمعة الآن أعضاء محددون. يتواصل الاجتماع هنا عند عودتهم.',
    'groups.sit_with': 'الجلوس مع {group}',
    'groups.also_yours': 'مجموعتكم هذه مجتمعة أيضًا:',
    'groups.say_choosing': 'المجموعات مجتمعة الآن، ولا مقعد لكم بعد.',
  },
})
