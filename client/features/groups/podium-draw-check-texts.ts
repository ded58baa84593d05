import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'groups.check_title': 'Check a draw of tables',
    'groups.check_lead':
      'This page draws the tables again, on your own device. It sends nothing to anybody, and needs no connection any more.',
    'groups.check_loading': 'Fetching the record of the meeting…',
    'groups.check_unanswered': 'The record could not be fetched. You can choose a file or paste its text below.',
    'groups.check_none_yet': 'No tables have been published in this meeting yet.',
    'groups.checking': 'Drawing the tables again…',
    'groups.check_broken': 'The check did not run to its end. Please try again.',
    'groups.check_no_record': 'This is no record as a meeting gives it out',
    'groups.check_no_record_advice':
      'It is something else, or something in it was changed, if only one letter. Please fetch it anew from the meeting.',
    'groups.check_round': 'Draw {number}',
    'groups.check_same': 'These are the tables that the draw gives',
    'groups.check_same_server':
      'Everything that they follow from is settled by the code {code}. If that is the code that you saw before there were any tables, nobody could choose them since then. The chance came from the server alone: that it was thrown only once before the code was shown has to be believed.',
    'groups.check_same_numbers':
      'If the code {code} is the one that you saw before the numbers {numbers} were called, nobody could choose them, but for somebody who runs the server and called the last number too.',
    'groups.check_same_beacon':
      'If the code {code} is the one that you saw before the public random number {round} was made public at {time}, nobody could choose them.',
    'groups.check_other_algorithm': 'Whether these are the right tables cannot be told here',
    'groups.check_other_algorithm_advice':
      'Another version of the program drew them (method {number}). What was promised before is what the record holds: the code is {code}.',
    'groups.check_too_large': 'This record is too large to be drawn again here',
    'groups.check_too_large_advice':
      'It has more people and rounds than a meeting draws together. Nothing was drawn, and nothing is said of its tables.',
    'groups.check_differs': 'This record is not right',
    'groups.check_differs_digest': 'Something in it was changed after the meeting gave it out.',
    'groups.check_differs_commitment':
      'People, rules or earlier rounds in it are others than those that the code stands for.',
    'groups.check_differs_secret': 'The number that the server kept to itself is not the one that the code stands for.',
    'groups.check_differs_entropy': 'What was to decide is not what the code stands for.',
    'groups.check_differs_known': 'The public random number was known already when the draw was asked for.',
    'groups.check_differs_beacon': 'The public random number {number} in it is not the true one.',
    'groups.check_differs_table': 'The draw gives another table {number}.',
    'groups.check_differs_change': 'What it says of line {number} cannot be: that line was drawn elsewhere.',
    'groups.check_wished': 'This was no chance, but settled by whoever asked for the draw: {wishes}.',
    'groups.check_wished_together':
      '{count, plural, one {one set of people who sit together} other {# sets of people who sit together}}',
    'groups.check_wished_apart':
      '{count, plural, one {one set of people who are kept apart} other {# sets of people who are kept apart}}',
    'groups.check_wished_hosts': '{count, plural, one {one host} other {# hosts, one at each table}}',
    'groups.check_code': 'The code that you saw on the screen',
    'groups.check_code_hint':
      'Letters and digits in groups of four. Only if it is the same has this draw been promised.',
    'groups.check_code_same': 'It is the same code: this is what was promised.',
    'groups.check_code_other': 'It is another code. Either it was mistyped, or these tables are not the promised ones.',
    'groups.check_own': 'You are line {line}, drawn for table {table}.',
    'groups.check_own_nowhere': 'You are line {line}, and were drawn for no table.',
    'groups.check_own_says': 'Your line says: {said}.',
    'groups.check_own_wrong': 'Your line in this record is not what your own page says of you.',
    'groups.check_zone':
      '{zone, select, room {in the room} remote {remote} mixed {tables for both sides} other {{zone}}}',
    'groups.check_times': '{count, plural, one {Drawn once} other {Drawn # times}}',
    'groups.check_step':
      '{time}, by the {role, select, chair {chair} moderator {moderator} secretariat {secretariat} other {podium}}',
    'groups.check_reason':
      '{reason, select, people {because people came or left} settings {because the settings were wrong} look {because the tables looked wrong} discarded {after the draw before was discarded} other {for another reason}}',
    'groups.check_details': 'What was checked',
    'groups.check_facts':
      '{people, plural, one {# person} other {# people}} at {tables, plural, one {# table} other {# tables}}. {changes, plural, =0 {Everybody sat where they were drawn.} one {One person sat elsewhere in the end, came or left.} other {# people sat elsewhere in the end, came or left.}}',
    'groups.check_whole_code': 'The whole code',
    'groups.check_table': 'Table {number}',
    'groups.check_lines': 'lines {lines}',
    'groups.check_another': 'Check another record',
    'groups.check_file': 'File of a meeting',
    'groups.check_paste': 'Text of a record',
    'groups.check_paste_hint': 'All of it, from the first bracket to the last.',
    'groups.check': 'Check',
  },
  ar: {
    'groups.check_title': 'التحقق من قرعة الطاولات',
    'groups.check_lead': 'تعيد هذه الصفحة القرعة على جهازكم أنتم. لا ترسل شيئًا إلى أحد، ولم تعد تحتاج إلى اتصال.',
    'groups.check_loading': 'جارٍ جلب سجل الاجتماع…',
    'groups.check_unanswered': 'تعذّر جلب السجل. يمكنكم اختيار ملف أو لصق نصه أدناه.',
    'groups.check_none_yet': 'لم تُنشر أي طاولات في هذا الاجتماع بعد.',
    'groups.checking': 'جارٍ إعادة القرعة…',
    'groups.check_broken': 'لم يكتمل التحقق. يُرجى المحاولة مرة أخرى.',
    'groups.check_no_record': 'ليس هذا سجلًا كما يصدره الاجتماع',
    'groups.check_no_record_advice': 'هو شيء آخر، أو تغيّر فيه شيء ولو حرفًا واحدًا. يُرجى جلبه من الاجتماع من جديد.',
    'groups.check_round': 'القرعة {number}',
    'groups.check_same': 'هذه هي الطاولات التي تعطيها القرعة',
    'groups.check_same_server':
      'كل ما تنتج عنه يحدده الرمز {code}. فإذا كان هو الرمز الذي رأيتموه قبل وجود أي طاولة، فلم يكن بوسع أحد اختيارها منذ ذلك الحين. جاءت العشوائية من الخادم وحده، أما أنها أُخذت مرة واحدة قبل عرض الرمز فأمر يقوم على الثقة.',
    'groups.check_same_numbers':
      'إذا كان الرمز {code} هو الذي رأيتموه قبل أن تُنادى الأرقام {numbers}، فلم يكن بوسع أحد اختيارها، إلا من يدير الخادم إن نادى هو الرقم الأخير أيضًا.',
    'groups.check_same_beacon':
      'إذا كان الرمز {code} هو الذي رأيتموه قبل أن يُعلن مصدر العشوائية العام في جولته {round} عند {time}، فلم يكن بوسع أحد اختيارها.',
    'groups.check_other_algorithm': 'لا يمكن القول هنا إن كانت هذه هي الطاولات الصحيحة',
    'groups.check_other_algorithm_advice':
      'وزعها إصدار آخر من البرنامج (الطريقة {number}). وما وُعد به سابقًا هو ما في السجل: الرمز هو {code}.',
    'groups.check_too_large': 'هذا السجل أكبر من أن تُعاد القرعة منه هنا',
    'groups.check_too_large_advice':
      'فيه أشخاص وجولات أكثر مما يُوزَّع معًا في أي اجتماع. لم تُجر القرعة، ولا يقال شيء عن طاولاته.',
    'groups.check_differs': 'هذا السجل غير صحيح',
    'groups.check_differs_digest': 'تغيّر فيه شيء بعد أن أصدره الاجتماع.',
    'groups.check_differs_commitment': 'الأشخاص أو القواعد أو الجولات السابقة فيه غير التي يمثلها الرمز.',
    'groups.check_differs_secret': 'السر الذي فيه غير السر الذي وعد به الرمز.',
    'groups.check_differs_entropy': 'جاءت العشوائية من مصدر غير الذي وعد به الرمز.',
    'groups.check_differs_known': 'كان مصدر العشوائية العام قد أعلن جولته عند طلب القرعة.',
    'groups.check_differs_beacon': 'التوقيع الذي فيه ليس توقيع مصدر العشوائية العام في الجولة {number}.',
    'groups.check_differs_table': 'تعطي القرعة طاولة {number} غير هذه.',
    'groups.check_differs_change': 'ما يقوله عن السطر {number} غير ممكن، فقد وُزّع هذا السطر على مكان آخر.',
    'groups.check_wished': 'لم يكن هذا عشوائيًا، بل حدده من طلب القرعة: {wishes}.',
    'groups.check_wished_together':
      '{count, plural, zero {لا مجموعات تجلس معًا} one {مجموعة واحدة تجلس معًا} two {مجموعتان تجلس كل منهما معًا} few {# مجموعات تجلس كل منها معًا} many {# مجموعة تجلس كل منها معًا} other {# مجموعة تجلس كل منها معًا}}',
    'groups.check_wished_apart':
      '{count, plural, zero {لا مجموعات يُفصل بين أفرادها} one {مجموعة واحدة يُفصل بين أفرادها} two {مجموعتان يُفصل بين أفراد كل منهما} few {# مجموعات يُفصل بين أفراد كل منها} many {# مجموعة يُفصل بين أفراد كل منها} other {# مجموعة يُفصل بين أفراد كل منها}}',
    'groups.check_wished_hosts':
      '{count, plural, zero {لا مضيفين} one {مضيف واحد} two {مضيفان، لكل طاولة واحد} few {# مضيفين، لكل طاولة واحد} many {# مضيفًا، لكل طاولة واحد} other {# مضيف، لكل طاولة واحد}}',
    'groups.check_code': 'الرمز الذي رأيتموه على الشاشة',
    'groups.check_code_hint': 'حروف وأرقام في مجموعات من أربعة. لا تكون هذه القرعة هي الموعودة إلا إذا تطابق الرمز.',
    'groups.check_code_same': 'الرمز نفسه: هذا هو ما وُعد به.',
    'groups.check_code_other': 'الرمز مختلف. إما أنه كُتب خطأً، أو أن هذه الطاولات ليست الموعودة.',
    'groups.check_own': 'أنتم السطر {line}، ووُزعتم على الطاولة {table}.',
    'groups.check_own_nowhere': 'أنتم السطر {line}، ولم توزعوا على أي طاولة.',
    'groups.check_own_says': 'يقول سطركم: {said}.',
    'groups.check_own_wrong': 'سطركم في هذا السجل غير ما تقوله صفحتكم عنكم.',
    'groups.check_zone':
      '{zone, select, room {في القاعة} remote {عن بُعد} mixed {طاولات تجمع القاعة والمشاركة عن بُعد} other {{zone}}}',
    'groups.check_times':
      '{count, plural, zero {لم تُجر القرعة} one {أُجريت القرعة مرة واحدة} two {أُجريت القرعة مرتين} few {أُجريت القرعة # مرات} many {أُجريت القرعة # مرة} other {أُجريت القرعة # مرة}}',
    'groups.check_step':
      '{time}، من جانب {role, select, chair {الرئاسة} moderator {إدارة الجلسة} secretariat {الأمانة} other {المنصة}}',
    'groups.check_reason':
      '{reason, select, people {لأن أشخاصًا أتوا أو غادروا} settings {لأن الإعدادات كانت خاطئة} look {لأن الطاولات بدت غير مناسبة} discarded {بعد إلغاء القرعة السابقة} other {لسبب آخر}}',
    'groups.check_details': 'ما جرى التحقق منه',
    'groups.check_facts':
      '{people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} على {tables, plural, zero {لا طاولات} one {طاولة واحدة} two {طاولتين} few {# طاولات} many {# طاولة} other {# طاولة}}. {changes, plural, zero {جلس كل شخص حيث وضعته القرعة.} one {جلس شخص واحد في مكان آخر في النهاية أو أتى أو غادر.} two {جلس شخصان في مكان آخر في النهاية أو أتيا أو غادرا.} few {جلس # أشخاص في مكان آخر في النهاية أو أتوا أو غادروا.} many {جلس # شخصًا في مكان آخر في النهاية أو أتوا أو غادروا.} other {جلس # شخص في مكان آخر في النهاية أو أتوا أو غادروا.}}',
    'groups.check_whole_code': 'الرمز كاملًا',
    'groups.check_table': 'طاولة {number}',
    'groups.check_lines': 'السطور {lines}',
    'groups.check_another': 'التحقق من سجل آخر',
    'groups.check_file': 'ملف اجتماع',
    'groups.check_paste': 'نص سجل',
    'groups.check_paste_hint': 'النص كله، من القوس الأول إلى الأخير.',
    'groups.check': 'تحقق',
  },
})
