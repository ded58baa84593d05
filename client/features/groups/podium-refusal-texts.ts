import { defineTexts } from '../../i18n/texts.ts'

/** What only those are refused who draw tables. */
export const texts = defineTexts({
  en: {
    'groups.refused_id_used': 'These tables have been asked for before. Please draw once more.',
    'groups.refused_draft_exists': 'Tables are drawn already: publish or discard them first.',
    'groups.refused_no_draft': 'These tables are not there any more: somebody has published or discarded them.',
    'groups.refused_still_drawing': 'The tables are still being drawn.',
    'groups.refused_not_waited_for': 'The draw does not wait for this, or somebody else has entered it.',
    'groups.refused_drawn_again': 'Somebody has drawn again meanwhile. Please look at the new tables first.',
    'groups.refused_too_few_people':
      '{people, plural, =0 {Nobody can be seated: tables need two people or more.} one {One person alone cannot be seated: tables need two people or more.} other {# people cannot be seated.}}',
    'groups.refused_round_on': 'A round is on. End it first.',
    'groups.refused_ends_in_the_past': 'The end must lie in the future. Please choose the minutes.',
    'groups.refused_not_drawn': 'This person has no seat at these tables.',
    'groups.refused_no_move': 'There is no such change to take back.',
    'groups.refused_moved_since': 'Somebody has been moved again meanwhile. Please look at the tables first.',
    'groups.refused_wrong_side':
      'Remote people cannot sit at a table of the room, nor people of the room at a remote one.',
    'groups.refused_left_alone': 'Somebody would sit alone at table {table}: let two people change places instead.',
  },
  ar: {
    'groups.refused_id_used': 'سبق طلب هذه الطاولات. يُرجى إجراء القرعة مرة أخرى.',
    'groups.refused_draft_exists': 'أُجريت قرعة من قبل: يُرجى نشر طاولاتها أو إلغاؤها أولًا.',
    'groups.refused_no_draft': 'لم تعد هذه الطاولات موجودة، فقد نشرها شخص آخر أو ألغاها.',
    'groups.refused_still_drawing': 'لا تزال القرعة جارية.',
    'groups.refused_not_waited_for': 'لا تنتظر القرعة هذا، أو أدخله شخص آخر.',
    'groups.refused_drawn_again': 'أُعيدت القرعة في هذه الأثناء. يُرجى الاطلاع على الطاولات الجديدة أولًا.',
    'groups.refused_too_few_people':
      '{people, plural, zero {لا يوجد من يجلس إلى الطاولات، فهي تحتاج إلى شخصين على الأقل.} one {لا يمكن إجلاس شخص بمفرده، فالطاولات تحتاج إلى شخصين على الأقل.} two {لا يمكن إجلاس شخصين.} few {لا يمكن إجلاس # أشخاص.} many {لا يمكن إجلاس # شخصًا.} other {لا يمكن إجلاس # شخص.}}',
    'groups.refused_round_on': 'هناك جولة جارية. يُرجى إنهاؤها أولًا.',
    'groups.refused_ends_in_the_past': 'يجب أن تكون النهاية في المستقبل. يُرجى اختيار عدد الدقائق.',
    'groups.refused_not_drawn': 'ليس لهذا الشخص مقعد على هذه الطاولات.',
    'groups.refused_no_move': 'لا يوجد تغيير كهذا للتراجع عنه.',
    'groups.refused_moved_since': 'نُقل شخص آخر في هذه الأثناء. يُرجى الاطلاع على الطاولات أولًا.',
    'groups.refused_wrong_side':
      'لا يمكن لمشارك عن بُعد أن يجلس إلى طاولة في القاعة، ولا لمن في القاعة أن يجلس إلى طاولة عن بُعد.',
    'groups.refused_left_alone': 'سيبقى شخص وحده على الطاولة {table}: ليتبادل شخصان مقعديهما بدلًا من ذلك.',
  },
})
