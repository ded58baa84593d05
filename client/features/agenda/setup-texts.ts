import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'agenda.rule_all_yes': 'Everyone may ask for the floor',
    'agenda.rule_all_leave': 'Everyone asks by the chair’s leave',
    'agenda.rule_all_no': 'Nobody asks for the floor; everyone listens',
    'agenda.rule_yes': '{who} may ask for the floor',
    'agenda.rule_leave': '{who} ask by the chair’s leave',
    'agenda.rule_no': '{who} listen',
    'agenda.rule_members': 'members',
    'agenda.rule_participants': 'participants',
    'agenda.rule_observers': 'observers',
    'agenda.rule_and': '; ',
    'agenda.item_count': '{count, plural, one {# item} other {# items}}',
    'agenda.replace': 'Import another agenda',
    'agenda.replace_advice': 'As long as no item has been opened, another file can replace the whole agenda.',
    'agenda.replace_do': 'Replace the agenda',
    'agenda.replaced': 'The agenda was replaced.',
    'agenda.replace_too_late':
      'The meeting has begun: its agenda is not replaced any more. Items are opened, skipped and closed in the chair’s console.',
  },
  ar: {
    'agenda.rule_all_yes': 'للجميع طلب الكلمة',
    'agenda.rule_all_leave': 'للجميع طلب الكلمة بإذن الرئيس',
    'agenda.rule_all_no': 'لا يطلب أحد الكلمة، والجميع يستمعون',
    'agenda.rule_yes': 'يطلب {who} الكلمة',
    'agenda.rule_leave': 'يطلب {who} الكلمة بإذن الرئيس',
    'agenda.rule_no': 'يستمع {who}',
    'agenda.rule_members': 'الأعضاء',
    'agenda.rule_participants': 'المشاركون',
    'agenda.rule_observers': 'المراقبون',
    'agenda.rule_and': '؛ ',
    'agenda.item_count':
      '{count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندًا} other {# بند}}',
    'agenda.replace': 'استيراد جدول أعمال آخر',
    'agenda.replace_advice': 'ما دام لم يُفتتح أي بند، يمكن لملف آخر أن يحل محل جدول الأعمال كله.',
    'agenda.replace_do': 'استبدال جدول الأعمال',
    'agenda.replaced': 'استُبدل جدول الأعمال.',
    'agenda.replace_too_late': 'بدأ الاجتماع، ولم يعد جدول أعماله يُستبدل. تُفتتح البنود وتُتجاوز وتُختتم في لوحة الرئيس.',
  },
})
