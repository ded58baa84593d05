import { defineTexts } from '../../i18n/texts.ts'

/** Words of the set-up about the people of the list. */
export const texts = defineTexts({
  en: {
    'people.nobody': 'Nobody is on the list yet',
    'people.nobody_advice': 'Import a list of participants, or let people in by the code of the meeting.',
    'people.search': 'Find somebody',
    'people.found':
      '{count, plural, one {# of {all} people, by any part of name, organisation, country or e-mail} other {# of {all} people, by any part of name, organisation, country or e-mail}}',
    'people.show_more': '{count, plural, one {Show one more} other {Show # more}}',
    'people.connected': 'Connected',
    'people.walk_in': 'Not on the list',
    'people.mixed_scripts': 'Mixed alphabets',
    'people.looks_like_another': 'Looks like another name',
    'people.erased': 'Erased',
    'people.country': 'Country',
    'people.email': 'E-mail',
    'people.role': 'Role',
    'people.takes_part': 'Takes part',
    'people.language': 'Language',
    'people.stakeholder_group': 'Stakeholder group',
    'people.regional_group': 'Regional group',
    'people.group':
      '{group, select, government {Government} intergovernmental {Intergovernmental} technical_community {Technical community} civil_society {Civil society} private_sector {Private sector} igo {Intergovernmental organisations} weog {Western European and others} asia_pacific {Asia and the Pacific} african {Africa} grulac {Latin America and the Caribbean} eastern_european {Eastern Europe} other {{group}}}',
    'people.source': 'Came by',
    'people.source_roster': 'the list of participants',
    'people.source_walk_in': 'a shared link, a role’s link or the code',
    'people.is_in': 'Devices',
    'people.device_count':
      '{count, plural, =0 {Has not come in yet} one {One device, not connected} other {# devices, not connected}}',
    'people.personal_link': 'Personal link',
    'people.no_personal_link': 'There is no link for this person.',
    'people.make_personal_link': 'Make a personal link',
    'people.link_qr': 'QR code of the link for {whom}',
    'people.revoke': 'Withdraw',
    'people.renew': 'Withdraw and make new',
    'people.revoke_advice': 'Who came in by this link is out at once, and nobody gets in by it any more.',
    'people.renew_advice': 'The link so far ends at once, and who came in by it is out. Send the new one.',
    'people.erase_start': 'Erase this person…',
    'people.erase': 'Erase for ever',
    'people.erase_question': 'Erase {name}?',
    'people.erase_advice':
      'Name, organisation, country and contact are removed for ever, and the person’s devices are out. The counts of the meeting stay. This cannot be taken back.',
    'people.claims':
      '{count, plural, one {One person says that they are on the list} other {# people say that they are on the list}}',
  },
  ar: {
    'people.nobody': 'لا أحد في القائمة بعد',
    'people.nobody_advice': 'يمكن استيراد قائمة المشاركين، أو إدخال الناس برمز الاجتماع.',
    'people.search': 'البحث عن شخص',
    'people.found':
      '{count, plural, zero {لا أحد من أصل {all}} one {شخص واحد من أصل {all}} two {شخصان من أصل {all}} few {# أشخاص من أصل {all}} many {# شخصًا من أصل {all}} other {# شخص من أصل {all}}}، بأي جزء من الاسم أو الجهة أو البلد أو البريد الإلكتروني',
    'people.show_more':
      '{count, plural, zero {لا مزيد} one {عرض واحد آخر} two {عرض اثنين آخرين} few {عرض # آخرين} many {عرض # آخرين} other {عرض # آخرين}}',
    'people.connected': 'متصل',
    'people.walk_in': 'ليس في القائمة',
    'people.mixed_scripts': 'أبجديات مختلطة',
    'people.looks_like_another': 'يشبه اسمًا آخر',
    'people.erased': 'محذوف',
    'people.country': 'البلد',
    'people.email': 'البريد الإلكتروني',
    'people.role': 'الدور',
    'people.takes_part': 'المشاركة',
    'people.language': 'اللغة',
    'people.stakeholder_group': 'فئة أصحاب المصلحة',
    'people.regional_group': 'المجموعة الإقليمية',
    'people.group':
      '{group, select, government {الحكومات} intergovernmental {حكومية دولية} technical_community {الأوساط التقنية} civil_society {المجتمع المدني} private_sector {القطاع الخاص} igo {المنظمات الحكومية الدولية} weog {أوروبا الغربية ودول أخرى} asia_pacific {آسيا والمحيط الهادئ} african {أفريقيا} grulac {أمريكا اللاتينية والكاريبي} eastern_european {أوروبا الشرقية} other {{group}}}',
    'people.source': 'طريقة الدخول',
    'people.source_roster': 'قائمة المشاركين',
    'people.source_walk_in': 'رابط مشترك أو رابط دور أو الرمز',
    'people.is_in': 'الأجهزة',
    'people.device_count':
      '{count, plural, =0 {لم يدخل بعد} zero {لم يدخل بعد} one {جهاز واحد غير متصل} two {جهازان غير متصلين} few {# أجهزة غير متصلة} many {# جهازًا غير متصل} other {# جهاز غير متصل}}',
    'people.personal_link': 'الرابط الشخصي',
    'people.no_personal_link': 'لا يوجد رابط لهذا الشخص.',
    'people.make_personal_link': 'إنشاء رابط شخصي',
    'people.link_qr': 'رمز الاستجابة السريعة لرابط {whom}',
    'people.revoke': 'إلغاء الرابط',
    'people.renew': 'إلغاء وإنشاء رابط جديد',
    'people.revoke_advice': 'يخرج فورًا كل من دخل بهذا الرابط، ولا يدخل به أحد بعد ذلك.',
    'people.renew_advice': 'ينتهي الرابط الحالي فورًا ويخرج من دخل به. يُرجى إرسال الرابط الجديد.',
    'people.erase_start': 'حذف بيانات هذا الشخص…',
    'people.erase': 'حذف نهائي',
    'people.erase_question': 'هل تُحذف بيانات {name}؟',
    'people.erase_advice':
      'يُحذف الاسم والجهة والبلد ووسيلة الاتصال نهائيًا، وتخرج أجهزة هذا الشخص. وتبقى أعداد الاجتماع كما هي. ولا يمكن التراجع عن ذلك.',
    'people.claims':
      '{count, plural, zero {لا أحد يذكر أنه في القائمة} one {شخص واحد يذكر أنه في القائمة} two {شخصان يذكران أنهما في القائمة} few {# أشخاص يذكرون أنهم في القائمة} many {# شخصًا يذكرون أنهم في القائمة} other {# شخص يذكرون أنهم في القائمة}}',
  },
})
