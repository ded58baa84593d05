import { defineTexts } from '../../i18n/texts.ts'

/** What those read who draw the tables. */
export const texts = defineTexts({
  en: {
    'groups.tab': 'Tables',
    'groups.tables_title': 'Tables',
    'groups.tab_draw': 'Draw',
    'groups.tab_standing': 'Standing groups',
    'groups.tab_reports': 'Reports',
    'groups.draw_tables': 'Draw tables',
    'groups.see_tables': 'See the tables',
    'groups.see_draft': 'See the drawn tables',
    'groups.see_round': 'See round {number}, which is on',
    'groups.draw_next': 'Draw the next round',
    'groups.suggestion': 'Time to meet at small tables',
    'groups.suggestion_advice': 'Everybody who is here gets a table by chance, with people whom they have not met.',
    'groups.draft_waits': 'Tables are drawn and not published yet',
    'groups.nothing_drawn': 'No tables are drawn',
    'groups.nothing_drawn_advice': 'Choose how many sit together and draw. Nobody sees the tables before you publish.',

    'groups.size': 'People at a table',
    'groups.size_fewer': 'One fewer at a table',
    'groups.size_more': 'One more at a table',
    'groups.plan_apart':
      '{tables, plural, one {# table} other {# tables}}: {room} in the room, {remote} remote, for {people, plural, one {# person} other {# people}}',
    'groups.plan_mixed':
      '{tables, plural, one {# table} other {# tables}} for {people, plural, one {# person} other {# people}}',
    'groups.plan_nobody': 'Nobody can be seated yet: tables need two people or more.',
    'groups.zones': 'Room and remote',
    'groups.zones_apart': 'At tables of their own',
    'groups.zones_mixed': 'Together, with a laptop at each table',
    'groups.mix': 'Spread over the tables',
    'groups.mix_stakeholderGroup': 'Stakeholder groups',
    'groups.mix_regionalGroup': 'Regions',
    'groups.mix_language': 'Languages',
    'groups.mix_side': 'Room and remote',
    'groups.from': 'Who gets a table',
    'groups.from_here': 'Those who are here ({count})',
    'groups.from_hint': 'Those who run the meeting get no table.',
    'groups.from_list': 'Everybody on the list ({count})',
    'groups.draw': 'Draw',
    'groups.drawing': 'Drawing the tables…',
    'groups.draw_failed': 'The tables could not be drawn',
    'groups.draw_failed_advice': 'Nothing is lost: draw again, or discard the draw.',
    'groups.redraw': 'Draw again',
    'groups.discard': 'Discard',
    'groups.minutes': 'Minutes at the tables',
    'groups.minutes_fewer': 'Fewer minutes',
    'groups.minutes_more': 'More minutes',
    'groups.publish': 'Publish the tables',
    'groups.publish_advice': 'Everybody then sees their own table, on their device and on the room screen.',
    'groups.draw_number': '{draw, selectordinal, one {#st draw} two {#nd draw} few {#rd draw} other {#th draw}}',

    'groups.sizes_alike':
      '{tables, plural, one {# table} other {# tables}} with {size, plural, one {# person} other {# people}} each.',
    'groups.sizes_from_to': '{tables, plural, one {# table} other {# tables}} with {smallest} to {largest} people.',
    'groups.first_round': 'It is the first round: nobody has sat together before.',
    'groups.no_repeats': 'Nobody meets the same person twice.',
    'groups.repeats_least':
      '{count, plural, one {# pair meets again; fewer is not possible.} other {# pairs meet again; fewer is not possible.}}',
    'groups.repeats':
      '{count, plural, one {# pair meets again. Drawing again may find fewer.} other {# pairs meet again. Drawing again may find fewer.}}',
    'groups.even': 'As evenly spread over the tables as it can be: {attributes}.',
    'groups.excess':
      '{attribute}: {count, plural, one {# person sits where an even mix would have somebody else.} other {# people sit where an even mix would have others.}}',
    'groups.gone': '{count, plural, one {# person has left since.} other {# people have left since.}}',
    'groups.late':
      '{count, plural, one {# person has come since and gets a seat when you publish.} other {# people have come since and get a seat when you publish.}}',
    'groups.missing':
      '{count, plural, one {# table has remote people and no link or instruction.} other {# tables have remote people and no link or instruction.}}',

    'groups.zone_room': 'in the room',
    'groups.zone_remote': 'remote',
    'groups.zone_mixed': 'room and remote',
    'groups.empty_table': 'Nobody sits here any more.',
    'groups.not_named': 'a name that was erased',

    'groups.round_on': 'Round {number} is on',
    'groups.seated':
      '{people, plural, one {# person} other {# people}} at {tables, plural, one {# table} other {# tables}}',
    'groups.since_drawn':
      '{count, plural, one {# person came after the draw and has a seat.} other {# people came after the draw and have a seat.}}',
    'groups.extend': '{minutes, plural, one {# more minute} other {# more minutes}}',
    'groups.end': 'End the round',
    'groups.end_question': 'End the round now?',
    'groups.end_advice': 'The tables end for everybody at once, without a countdown.',

    'groups.places': 'Way to the tables',
    'groups.places_room': 'In the room',
    'groups.places_remote': 'Remote',
    'groups.places_none': 'Nothing said yet',
    'groups.places_edit': 'Change the way',
    'groups.places_numbers': 'Numbers on the tables',
    'groups.places_pattern': 'A link with the number in it',
    'groups.places_list': 'A link for each table',
    'groups.places_instruction': 'An instruction',
    'groups.places_later': 'Not said yet',
    'groups.places_links':
      '{count, plural, one {# link, in the order of the tables} other {# links, in the order of the tables}}',
    'groups.room_note':
      'Where the tables are ({language, select, en {English} ar {Arabic} fr {French} es {Spanish} ru {Russian} zh {Chinese} other {{language}}})',
    'groups.remote_way': 'Remote people get to their table by',
    'groups.pattern': 'Link',
    'groups.pattern_hint': "'{n}' stands for the number of the table.",
    'groups.pattern_wrong': "It must begin with https:// and contain '{n}'.",
    'groups.list': 'Links, one a line',
    'groups.list_hint': 'They are taken in the order of the remote tables.',
    'groups.list_wrong': 'Each line must be a link that begins with https://.',
    'groups.instruction':
      'Instruction ({language, select, en {English} ar {Arabic} fr {French} es {Spanish} ru {Russian} zh {Chinese} other {{language}}})',
    'groups.instruction_hint': "For example: Breakout rooms, room '{n}'. The number of the table stands for '{n}'.",
    'groups.instruction_wrong': 'Say it in one language at least.',
    'groups.save': 'Save',

    'groups.past': 'Rounds before',
    'groups.past_round': 'Round {number}',
  },
  ar: {
    'groups.tab': 'الطاولات',
    'groups.tables_title': 'الطاولات',
    'groups.tab_draw': 'القرعة',
    'groups.tab_standing': 'المجموعات الدائمة',
    'groups.tab_reports': 'التقارير',
    'groups.draw_tables': 'توزيع الطاولات بالقرعة',
    'groups.see_tables': 'عرض الطاولات',
    'groups.see_draft': 'عرض نتيجة القرعة',
    'groups.see_round': 'عرض الجولة {number} الجارية',
    'groups.draw_next': 'قرعة الجولة التالية',
    'groups.suggestion': 'حان وقت اللقاء حول طاولات صغيرة',
    'groups.suggestion_advice': 'يحصل كل الحاضرين على طاولة بالقرعة مع أشخاص لم يلتقوا بهم من قبل.',
    'groups.draft_waits': 'أُجريت القرعة ولم تُنشر الطاولات بعد',
    'groups.nothing_drawn': 'لم تُوزَّع الطاولات بعد',
    'groups.nothing_drawn_advice': 'اختاروا عدد الجالسين معًا ثم أجروا القرعة. لا يرى أحد الطاولات قبل نشرها.',

    'groups.size': 'عدد الأشخاص على كل طاولة',
    'groups.size_fewer': 'شخص أقل على كل طاولة',
    'groups.size_more': 'شخص إضافي على كل طاولة',
    'groups.plan_apart':
      '{tables, plural, zero {لا طاولات} one {طاولة واحدة} two {طاولتان} few {# طاولات} many {# طاولة} other {# طاولة}}: {room} في القاعة و{remote} عن بُعد، {people, plural, zero {لا أحد} one {لشخص واحد} two {لشخصين} few {لـ# أشخاص} many {لـ# شخصًا} other {لـ# شخص}}',
    'groups.plan_mixed':
      '{tables, plural, zero {لا طاولات} one {طاولة واحدة} two {طاولتان} few {# طاولات} many {# طاولة} other {# طاولة}} {people, plural, zero {لا أحد} one {لشخص واحد} two {لشخصين} few {لـ# أشخاص} many {لـ# شخصًا} other {لـ# شخص}}',
    'groups.plan_nobody': 'لا يمكن توزيع أحد بعد، فالطاولات تحتاج إلى شخصين على الأقل.',
    'groups.zones': 'القاعة والمشاركة عن بُعد',
    'groups.zones_apart': 'لكل منهما طاولاته',
    'groups.zones_mixed': 'معًا، وعلى كل طاولة حاسوب',
    'groups.mix': 'التوزيع المتوازن على الطاولات',
    'groups.mix_stakeholderGroup': 'فئات أصحاب المصلحة',
    'groups.mix_regionalGroup': 'المناطق',
    'groups.mix_language': 'اللغات',
    'groups.mix_side': 'القاعة والمشاركة عن بُعد',
    'groups.from': 'من يحصل على طاولة',
    'groups.from_here': 'الحاضرون الآن ({count})',
    'groups.from_hint': 'لا طاولة لمن يديرون الاجتماع.',
    'groups.from_list': 'جميع من في القائمة ({count})',
    'groups.draw': 'إجراء القرعة',
    'groups.drawing': 'القرعة جارية…',
    'groups.draw_failed': 'تعذّر إجراء القرعة',
    'groups.draw_failed_advice': 'لم يُفقد شيء: أعيدوا القرعة أو ألغوها.',
    'groups.redraw': 'إعادة القرعة',
    'groups.discard': 'إلغاء',
    'groups.minutes': 'الدقائق على الطاولات',
    'groups.minutes_fewer': 'دقائق أقل',
    'groups.minutes_more': 'دقائق أكثر',
    'groups.publish': 'نشر الطاولات',
    'groups.publish_advice': 'عندها يرى كل شخص طاولته على جهازه وعلى شاشة القاعة.',
    'groups.draw_number': 'القرعة رقم {draw}',

    'groups.sizes_alike':
      '{tables, plural, zero {لا طاولات} one {طاولة واحدة} two {طاولتان} few {# طاولات} many {# طاولة} other {# طاولة}}، {size, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} على كل منها.',
    'groups.sizes_from_to':
      '{tables, plural, zero {لا طاولات} one {طاولة واحدة} two {طاولتان} few {# طاولات} many {# طاولة} other {# طاولة}}، من {smallest} إلى {largest} أشخاص على كل منها.',
    'groups.first_round': 'هذه هي الجولة الأولى: لم يجلس أحد مع أحد من قبل.',
    'groups.no_repeats': 'لا يلتقي أحد بمن سبق أن جلس معه.',
    'groups.repeats_least':
      '{count, plural, zero {لا يتكرر أي لقاء.} one {يتكرر لقاء واحد بين شخصين، ولا يمكن تقليل ذلك.} two {يتكرر لقاءان، ولا يمكن تقليل ذلك.} few {تتكرر # لقاءات، ولا يمكن تقليل ذلك.} many {يتكرر # لقاءً، ولا يمكن تقليل ذلك.} other {يتكرر # لقاء، ولا يمكن تقليل ذلك.}}',
    'groups.repeats':
      '{count, plural, zero {لا يتكرر أي لقاء.} one {يتكرر لقاء واحد بين شخصين. قد تجد إعادة القرعة أقل من ذلك.} two {يتكرر لقاءان. قد تجد إعادة القرعة أقل من ذلك.} few {تتكرر # لقاءات. قد تجد إعادة القرعة أقل من ذلك.} many {يتكرر # لقاءً. قد تجد إعادة القرعة أقل من ذلك.} other {يتكرر # لقاء. قد تجد إعادة القرعة أقل من ذلك.}}',
    'groups.even': 'موزعة على الطاولات بأقصى توازن ممكن: {attributes}.',
    'groups.excess':
      '{attribute}: {count, plural, zero {التوزيع متوازن.} one {شخص واحد يجلس حيث يقتضي التوازن شخصًا غيره.} two {شخصان يجلسان حيث يقتضي التوازن غيرهما.} few {# أشخاص يجلسون حيث يقتضي التوازن غيرهم.} many {# شخصًا يجلسون حيث يقتضي التوازن غيرهم.} other {# شخص يجلسون حيث يقتضي التوازن غيرهم.}}',
    'groups.gone':
      '{count, plural, zero {لم يغادر أحد.} one {غادر شخص واحد منذ القرعة.} two {غادر شخصان منذ القرعة.} few {غادر # أشخاص منذ القرعة.} many {غادر # شخصًا منذ القرعة.} other {غادر # شخص منذ القرعة.}}',
    'groups.late':
      '{count, plural, zero {لم يأتِ أحد.} one {أتى شخص واحد منذ القرعة ويحصل على مقعد عند النشر.} two {أتى شخصان منذ القرعة ويحصلان على مقعدين عند النشر.} few {أتى # أشخاص منذ القرعة ويحصلون على مقاعد عند النشر.} many {أتى # شخصًا منذ القرعة ويحصلون على مقاعد عند النشر.} other {أتى # شخص منذ القرعة ويحصلون على مقاعد عند النشر.}}',
    'groups.missing':
      '{count, plural, zero {لكل طاولة طريق إليها.} one {طاولة واحدة فيها مشاركون عن بُعد بلا رابط ولا تعليمات.} two {طاولتان فيهما مشاركون عن بُعد بلا رابط ولا تعليمات.} few {# طاولات فيها مشاركون عن بُعد بلا رابط ولا تعليمات.} many {# طاولة فيها مشاركون عن بُعد بلا رابط ولا تعليمات.} other {# طاولة فيها مشاركون عن بُعد بلا رابط ولا تعليمات.}}',

    'groups.zone_room': 'في القاعة',
    'groups.zone_remote': 'عن بُعد',
    'groups.zone_mixed': 'القاعة وعن بُعد',
    'groups.empty_table': 'لم يعد يجلس هنا أحد.',
    'groups.not_named': 'اسم محذوف',

    'groups.round_on': 'الجولة {number} جارية',
    'groups.seated':
      '{people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} على {tables, plural, zero {لا طاولات} one {طاولة واحدة} two {طاولتين} few {# طاولات} many {# طاولة} other {# طاولة}}',
    'groups.since_drawn':
      '{count, plural, zero {لم يأتِ أحد بعد القرعة.} one {أتى شخص واحد بعد القرعة وله مقعد.} two {أتى شخصان بعد القرعة ولهما مقعدان.} few {أتى # أشخاص بعد القرعة ولهم مقاعد.} many {أتى # شخصًا بعد القرعة ولهم مقاعد.} other {أتى # شخص بعد القرعة ولهم مقاعد.}}',
    'groups.extend':
      '{minutes, plural, zero {دون تمديد} one {دقيقة إضافية} two {دقيقتان إضافيتان} few {# دقائق إضافية} many {# دقيقة إضافية} other {# دقيقة إضافية}}',
    'groups.end': 'إنهاء الجولة',
    'groups.end_question': 'هل تريدون إنهاء الجولة الآن؟',
    'groups.end_advice': 'تنتهي الطاولات للجميع في الحال بلا عد تنازلي.',

    'groups.places': 'الطريق إلى الطاولات',
    'groups.places_room': 'في القاعة',
    'groups.places_remote': 'عن بُعد',
    'groups.places_none': 'لم يُحدد شيء بعد',
    'groups.places_edit': 'تغيير الطريق',
    'groups.places_numbers': 'أرقام على الطاولات',
    'groups.places_pattern': 'رابط يتضمن الرقم',
    'groups.places_list': 'رابط لكل طاولة',
    'groups.places_instruction': 'تعليمات',
    'groups.places_later': 'لم يُحدد بعد',
    'groups.places_links':
      '{count, plural, zero {لا روابط} one {رابط واحد بترتيب الطاولات} two {رابطان بترتيب الطاولات} few {# روابط بترتيب الطاولات} many {# رابطًا بترتيب الطاولات} other {# رابط بترتيب الطاولات}}',
    'groups.room_note':
      'مكان الطاولات ({language, select, en {بالإنكليزية} ar {بالعربية} fr {بالفرنسية} es {بالإسبانية} ru {بالروسية} zh {بالصينية} other {{language}}})',
    'groups.remote_way': 'يصل المشاركون عن بُعد إلى طاولاتهم بواسطة',
    'groups.pattern': 'الرابط',
    'groups.pattern_hint': "يحل رقم الطاولة محل '{n}'.",
    'groups.pattern_wrong': "يجب أن يبدأ بـ https:// وأن يتضمن '{n}'.",
    'groups.list': 'الروابط، رابط في كل سطر',
    'groups.list_hint': 'تُؤخذ بترتيب طاولات المشاركين عن بُعد.',
    'groups.list_wrong': 'يجب أن يكون كل سطر رابطًا يبدأ بـ https://.',
    'groups.instruction':
      'التعليمات ({language, select, en {بالإنكليزية} ar {بالعربية} fr {بالفرنسية} es {بالإسبانية} ru {بالروسية} zh {بالصينية} other {{language}}})',
    'groups.instruction_hint': "مثلًا: الغرف الجانبية، الغرفة '{n}'. يحل رقم الطاولة محل '{n}'.",
    'groups.instruction_wrong': 'يُرجى كتابتها بلغة واحدة على الأقل.',
    'groups.save': 'حفظ',

    'groups.past': 'الجولات السابقة',
    'groups.past_round': 'الجولة {number}',
  },
})
