import { defineTexts } from '../../i18n/texts.ts'

/** Words of those who run the meeting about who is there. */
export const texts = defineTexts({
  en: {
    'people.screen_live': 'Screen live',
    'people.screen_none': 'No screen',
    'people.screen_gone': 'Screen gone since <time></time>',
    'people.tab_claims': '{count, plural, =0 {On the list?} other {On the list? (#)}}',
    'people.no_claims': 'Nobody asks to be matched with the list of participants.',
    'people.claim_search': 'Find on the list',
    'people.claim_other': 'Somebody else on the list',
    'people.claim_unmatched': 'No name on the list is like this one.',
    'people.claims_more':
      '{count, plural, one {# more waits} other {# more wait}}: they come up as these are answered.',
    'people.confirm_claim': 'Same person',
    'people.confirm_claim_name': 'Same person: {claimant} is {name} of the list',
    'people.decline_claim': 'Not on the list',
    'people.decline_claim_name': 'Not on the list: {claimant}',
    'people.wrong_codes':
      'Somebody has been guessing codes since <time></time>. A new code ends the old one; links and whoever is in stay.',
    'people.renew_code': 'New code',
    'people.leaders': 'Who runs the meeting',
    'people.leaders_advice':
      'A lost or broken device: a code lets its owner back in on another one. Whoever runs the meeting sees each of these steps.',
    'people.chair_given': 'chair, given in the meeting',
    'people.readmit': 'New device',
    'people.readmit_name': 'New device for {name}',
    'people.readmit_title': 'New device for {name}',
    'people.readmit_how':
      'Read this code out. It is typed at {address} on the new device, which is then in as this person. It works once.',
    'people.readmit_until': 'Good until',
    'people.readmit_waiting': 'Making a code',
    'people.give_chair': 'Give the chair',
    'people.give_chair_to': 'Somebody else takes the chair',
    'people.give_chair_question': 'Give the chair to {name}?',
    'people.give_chair_advice':
      'They may then do all that a chair does, on every device of theirs, until you take it back.',
    'people.take_chair': 'Take the chair back',
    'people.take_chair_name': 'Take the chair back from {name}',
    'people.power_readmitted': '<time></time>: <by></by> lets a new device of <person></person> in.',
    'people.power_chair_given': '<time></time>: <by></by> gave the chair to <person></person>.',
    'people.power_chair_taken': '<time></time>: <by></by> took the chair back from <person></person>.',
  },
  ar: {
    'people.screen_live': 'الشاشة تعرض',
    'people.screen_none': 'لا شاشة',
    'people.screen_gone': 'انقطعت الشاشة منذ <time></time>',
    'people.tab_claims':
      '{count, plural, =0 {هل هم في القائمة؟} zero {هل هم في القائمة؟} one {هل هم في القائمة؟ (#)} two {هل هم في القائمة؟ (#)} few {هل هم في القائمة؟ (#)} many {هل هم في القائمة؟ (#)} other {هل هم في القائمة؟ (#)}}',
    'people.no_claims': 'لا أحد يطلب ربطه بقائمة المشاركين.',
    'people.claim_search': 'البحث في القائمة',
    'people.claim_other': 'شخص آخر في القائمة',
    'people.claim_unmatched': 'لا اسم في القائمة يشبه هذا الاسم.',
    'people.claims_more':
      '{count, plural, zero {لا أحد غيرهم ينتظر} one {شخص آخر ينتظر} two {شخصان آخران ينتظران} few {# آخرون ينتظرون} many {# آخرون ينتظرون} other {# آخرون ينتظرون}}، ويظهرون مع الرد على هؤلاء.',
    'people.confirm_claim': 'هو نفسه',
    'people.confirm_claim_name': 'هو نفسه: {claimant} هو {name} في القائمة',
    'people.decline_claim': 'ليس في القائمة',
    'people.decline_claim_name': 'ليس في القائمة: {claimant}',
    'people.wrong_codes':
      'هناك من يخمّن رموز الاجتماعات منذ <time></time>. الرمز الجديد يُبطل القديم، وتبقى الروابط ومن دخل.',
    'people.renew_code': 'رمز جديد',
    'people.leaders': 'من يدير الاجتماع',
    'people.leaders_advice':
      'إذا ضاع جهاز أو تعطّل، أعاد رمزٌ صاحبَه من جهاز آخر. ويرى كل من يدير الاجتماع كل خطوة من هذه الخطوات.',
    'people.chair_given': 'رئيس، أُسندت إليه الرئاسة أثناء الاجتماع',
    'people.readmit': 'جهاز جديد',
    'people.readmit_name': 'جهاز جديد لـ {name}',
    'people.readmit_title': 'جهاز جديد لـ {name}',
    'people.readmit_how':
      'يُقرأ هذا الرمز بصوت مسموع ويُكتب على الجهاز الجديد في {address}، فيدخل الجهاز باسم صاحبه. ويصلح مرة واحدة.',
    'people.readmit_until': 'صالح حتى',
    'people.readmit_waiting': 'يجري إعداد الرمز',
    'people.give_chair': 'إسناد الرئاسة',
    'people.give_chair_to': 'إسناد الرئاسة إلى شخص آخر',
    'people.give_chair_question': 'هل تُسند الرئاسة إلى {name}؟',
    'people.give_chair_advice': 'يستطيع بعد ذلك فعل كل ما يفعله الرئيس، من جميع أجهزته، إلى أن تستعيدوها.',
    'people.take_chair': 'استعادة الرئاسة',
    'people.take_chair_name': 'استعادة الرئاسة من {name}',
    'people.power_readmitted': '<time></time>: أدخل <by></by> جهازًا جديدًا لـ <person></person>.',
    'people.power_chair_given': '<time></time>: أسند <by></by> الرئاسة إلى <person></person>.',
    'people.power_chair_taken': '<time></time>: استعاد <by></by> الرئاسة من <person></person>.',
  },
})
