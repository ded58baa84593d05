import { defineTexts } from '../../i18n/texts.ts'

/** What is said of drawn tables. */
export const texts = defineTexts({
  en: {
    'groups.wish_unmet': 'Not met:',
    'groups.planned_fresh':
      '{rounds, plural, =2 {In both rounds} other {In all # rounds}} that are planned nobody meets the same person twice.',
    'groups.planned_least':
      'In the {rounds} rounds that are planned {count, plural, one {# pair meets again; fewer is not possible.} other {# pairs meet again; fewer is not possible.}}',
    'groups.planned_repeats':
      'In the {rounds} rounds that are planned {count, plural, one {# pair meets again.} other {# pairs meet again.}}',
    'groups.spread_stakeholderGroup': 'Every table has {least} or more stakeholder groups.',
    'groups.spread_regionalGroup': 'Every table has people of {least} or more regions.',
    'groups.spread_language': 'Every table has people of {least} or more languages.',
    'groups.nobody_lonely_stakeholderGroup': 'Nobody is the only one of their stakeholder group at a table.',
    'groups.nobody_lonely_regionalGroup': 'Nobody is the only one of their region at a table.',
    'groups.nobody_lonely_language': 'Nobody is the only one of their language at a table.',
    'groups.lonely_stakeholderGroup':
      '{count, plural, one {# person is the only one of their stakeholder group at a table.} other {# people are the only one of their stakeholder group at a table.}}',
    'groups.lonely_regionalGroup':
      '{count, plural, one {# person is the only one of their region at a table.} other {# people are the only one of their region at a table.}}',
    'groups.lonely_language':
      '{count, plural, one {# person is the only one of their language at a table.} other {# people are the only one of their language at a table.}}',
    'groups.without_remote':
      '{count, plural, one {# of {tables} tables has no remote participant.} other {# of {tables} tables have no remote participant.}}',
    'groups.without_remote_because':
      '{count, plural, one {# of {tables} tables has no remote participant, because only {people} are remote.} other {# of {tables} tables have no remote participant, because only {people} are remote.}}',
    'groups.without_room':
      '{count, plural, one {# of {tables} tables has nobody in the room.} other {# of {tables} tables have nobody in the room.}}',
    'groups.without_room_because':
      '{count, plural, one {# of {tables} tables has nobody in the room, because only {people} are there.} other {# of {tables} tables have nobody in the room, because only {people} are there.}}',
    'groups.all_apart': 'Everybody who should sit apart does.',
    'groups.not_apart':
      '{count, plural, one {# pair shares a table and should not: there are too few tables to keep all of them apart.} other {# pairs share a table and should not: there are too few tables to keep all of them apart.}}',
    'groups.all_together': 'Everybody who should sit together does.',
    'groups.torn':
      '{count, plural, one {# set that should sit together does not: it is too large, or some of it take part from the other side.} other {# sets that should sit together do not: they are too large, or some of them take part from the other side.}}',
    'groups.every_host': 'Every table has a host.',
    'groups.without_host':
      '{count, plural, one {# of {tables} tables has no host.} other {# of {tables} tables have no host.}}',
    'groups.without_host_because':
      '{count, plural, one {# of {tables} tables has no host, because there are {people} hosts.} other {# of {tables} tables have no host, because there are {people} hosts.}}',
    'groups.only_ones':
      '{count, plural, one {# person is the only one of their side and sits with the others.} other {# people are the only ones of their side and sit with the others.}}',
    'groups.only_ones_language':
      '{count, plural, one {# person is the only one of their side or language and sits with the others.} other {# people are the only ones of their side or language and sit with the others.}}',
  },
  ar: {
    'groups.wish_unmet': 'لم يتحقق:',
    'groups.planned_fresh': 'في الجولات المخطط لها كلها ({rounds}) لا يلتقي أحد بالشخص نفسه مرتين.',
    'groups.planned_least':
      'في الجولات المخطط لها ({rounds}): {count, plural, zero {لا يتكرر أي لقاء.} one {يتكرر لقاء واحد، ولا يمكن تقليل ذلك.} two {يتكرر لقاءان، ولا يمكن تقليل ذلك.} few {تتكرر # لقاءات، ولا يمكن تقليل ذلك.} many {يتكرر # لقاءً، ولا يمكن تقليل ذلك.} other {يتكرر # لقاء، ولا يمكن تقليل ذلك.}}',
    'groups.planned_repeats':
      'في الجولات المخطط لها ({rounds}): {count, plural, zero {لا يتكرر أي لقاء.} one {يتكرر لقاء واحد.} two {يتكرر لقاءان.} few {تتكرر # لقاءات.} many {يتكرر # لقاءً.} other {يتكرر # لقاء.}}',
    'groups.spread_stakeholderGroup': 'على كل طاولة {least} من فئات أصحاب المصلحة أو أكثر.',
    'groups.spread_regionalGroup': 'على كل طاولة أشخاص من {least} من المناطق أو أكثر.',
    'groups.spread_language': 'على كل طاولة أشخاص يتكلمون {least} من اللغات أو أكثر.',
    'groups.nobody_lonely_stakeholderGroup': 'لا أحد وحيد من فئته على أي طاولة.',
    'groups.nobody_lonely_regionalGroup': 'لا أحد وحيد من منطقته على أي طاولة.',
    'groups.nobody_lonely_language': 'لا أحد وحيد بلغته على أي طاولة.',
    'groups.lonely_stakeholderGroup':
      '{count, plural, zero {لا أحد وحيد من فئته على طاولته.} one {شخص واحد هو الوحيد من فئته على طاولته.} two {شخصان كل منهما الوحيد من فئته على طاولته.} few {# أشخاص كل منهم الوحيد من فئته على طاولته.} many {# شخصًا كل منهم الوحيد من فئته على طاولته.} other {# شخص كل منهم الوحيد من فئته على طاولته.}}',
    'groups.lonely_regionalGroup':
      '{count, plural, zero {لا أحد وحيد من منطقته على طاولته.} one {شخص واحد هو الوحيد من منطقته على طاولته.} two {شخصان كل منهما الوحيد من منطقته على طاولته.} few {# أشخاص كل منهم الوحيد من منطقته على طاولته.} many {# شخصًا كل منهم الوحيد من منطقته على طاولته.} other {# شخص كل منهم الوحيد من منطقته على طاولته.}}',
    'groups.lonely_language':
      '{count, plural, zero {لا أحد وحيد بلغته على طاولته.} one {شخص واحد هو الوحيد بلغته على طاولته.} two {شخصان كل منهما الوحيد بلغته على طاولته.} few {# أشخاص كل منهم الوحيد بلغته على طاولته.} many {# شخصًا كل منهم الوحيد بلغته على طاولته.} other {# شخص كل منهم الوحيد بلغته على طاولته.}}',
    'groups.without_remote':
      '{count, plural, zero {لكل طاولة مشارك عن بُعد.} one {طاولة واحدة من {tables} ليس عليها مشارك عن بُعد.} two {طاولتان من {tables} ليس عليهما مشارك عن بُعد.} few {# طاولات من {tables} ليس عليها مشارك عن بُعد.} many {# طاولة من {tables} ليس عليها مشارك عن بُعد.} other {# طاولة من {tables} ليس عليها مشارك عن بُعد.}}',
    'groups.without_remote_because':
      '{count, plural, zero {لكل طاولة مشارك عن بُعد.} one {طاولة واحدة من {tables} ليس عليها مشارك عن بُعد، لأن عدد المشاركين عن بُعد {people} فقط.} two {طاولتان من {tables} ليس عليهما مشارك عن بُعد، لأن عدد المشاركين عن بُعد {people} فقط.} few {# طاولات من {tables} ليس عليها مشارك عن بُعد، لأن عدد المشاركين عن بُعد {people} فقط.} many {# طاولة من {tables} ليس عليها مشارك عن بُعد، لأن عدد المشاركين عن بُعد {people} فقط.} other {# طاولة من {tables} ليس عليها مشارك عن بُعد، لأن عدد المشاركين عن بُعد {people} فقط.}}',
    'groups.without_room':
      '{count, plural, zero {لكل طاولة شخص في القاعة.} one {طاولة واحدة من {tables} ليس عليها أحد من القاعة.} two {طاولتان من {tables} ليس عليهما أحد من القاعة.} few {# طاولات من {tables} ليس عليها أحد من القاعة.} many {# طاولة من {tables} ليس عليها أحد من القاعة.} other {# طاولة من {tables} ليس عليها أحد من القاعة.}}',
    'groups.without_room_because':
      '{count, plural, zero {لكل طاولة شخص في القاعة.} one {طاولة واحدة من {tables} ليس عليها أحد من القاعة، لأن عدد من في القاعة {people} فقط.} two {طاولتان من {tables} ليس عليهما أحد من القاعة، لأن عدد من في القاعة {people} فقط.} few {# طاولات من {tables} ليس عليها أحد من القاعة، لأن عدد من في القاعة {people} فقط.} many {# طاولة من {tables} ليس عليها أحد من القاعة، لأن عدد من في القاعة {people} فقط.} other {# طاولة من {tables} ليس عليها أحد من القاعة، لأن عدد من في القاعة {people} فقط.}}',
    'groups.all_apart': 'كل من طُلب الفصل بينهم يجلسون متفرقين.',
    'groups.not_apart':
      '{count, plural, zero {الكل متفرقون.} one {لقاء واحد بين شخصين طُلب الفصل بينهما: الطاولات أقل من أن تفرّق الجميع.} two {لقاءان بين أشخاص طُلب الفصل بينهم: الطاولات أقل من أن تفرّق الجميع.} few {# لقاءات بين أشخاص طُلب الفصل بينهم: الطاولات أقل من أن تفرّق الجميع.} many {# لقاءً بين أشخاص طُلب الفصل بينهم: الطاولات أقل من أن تفرّق الجميع.} other {# لقاء بين أشخاص طُلب الفصل بينهم: الطاولات أقل من أن تفرّق الجميع.}}',
    'groups.all_together': 'كل من طُلب جمعهم يجلسون معًا.',
    'groups.torn':
      '{count, plural, zero {الكل معًا.} one {مجموعة واحدة طُلب جمعها ولم تجتمع: هي أكبر من طاولة، أو بعضها في الجهة الأخرى.} two {مجموعتان طُلب جمعهما ولم تجتمعا: هما أكبر من طاولة، أو بعضهما في الجهة الأخرى.} few {# مجموعات طُلب جمعها ولم تجتمع: هي أكبر من طاولة، أو بعضها في الجهة الأخرى.} many {# مجموعة طُلب جمعها ولم تجتمع: هي أكبر من طاولة، أو بعضها في الجهة الأخرى.} other {# مجموعة طُلب جمعها ولم تجتمع: هي أكبر من طاولة، أو بعضها في الجهة الأخرى.}}',
    'groups.every_host': 'لكل طاولة مضيف.',
    'groups.without_host':
      '{count, plural, zero {لكل طاولة مضيف.} one {طاولة واحدة من {tables} بلا مضيف.} two {طاولتان من {tables} بلا مضيف.} few {# طاولات من {tables} بلا مضيف.} many {# طاولة من {tables} بلا مضيف.} other {# طاولة من {tables} بلا مضيف.}}',
    'groups.without_host_because':
      '{count, plural, zero {لكل طاولة مضيف.} one {طاولة واحدة من {tables} بلا مضيف، لأن عدد المضيفين {people}.} two {طاولتان من {tables} بلا مضيف، لأن عدد المضيفين {people}.} few {# طاولات من {tables} بلا مضيف، لأن عدد المضيفين {people}.} many {# طاولة من {tables} بلا مضيف، لأن عدد المضيفين {people}.} other {# طاولة من {tables} بلا مضيف، لأن عدد المضيفين {people}.}}',
    'groups.only_ones':
      '{count, plural, zero {لا أحد بمفرده.} one {شخص واحد لا نظير له في جهته ويجلس مع الآخرين.} two {شخصان لا نظير لهما في جهتهما ويجلسان مع الآخرين.} few {# أشخاص لا نظير لهم في جهتهم ويجلسون مع الآخرين.} many {# شخصًا لا نظير لهم في جهتهم ويجلسون مع الآخرين.} other {# شخص لا نظير لهم في جهتهم ويجلسون مع الآخرين.}}',
    'groups.only_ones_language':
      '{count, plural, zero {لا أحد بمفرده.} one {شخص واحد لا نظير له في جهته أو لغته ويجلس مع الآخرين.} two {شخصان لا نظير لهما في جهتهما أو لغتهما ويجلسان مع الآخرين.} few {# أشخاص لا نظير لهم في جهتهم أو لغتهم ويجلسون مع الآخرين.} many {# شخصًا لا نظير لهم في جهتهم أو لغتهم ويجلسون مع الآخرين.} other {# شخص لا نظير لهم في جهتهم أو لغتهم ويجلسون مع الآخرين.}}',
  },
})
