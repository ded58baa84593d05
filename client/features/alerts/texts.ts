import { defineTexts } from '../../i18n/texts.ts'

export const texts = defineTexts({
  en: {
    'alerts.title': 'Alerts for your turn',
    'alerts.title_table': 'Alerts for your table',
    'alerts.offer': 'Alert me when it is my turn',
    'alerts.offer_table': 'Alert me when the tables end',
    'alerts.offer_advice':
      'For when this page is not in sight, such as behind the video call: this device then rings, also while the page sleeps.',
    'alerts.on': 'Alerts are on for this device',
    'alerts.on_advice':
      'You are told when you are third, next, and called; at tables, which is yours, its last minute and the way back.',
    'alerts.test': 'Send me a test alert',
    'alerts.test_sent':
      'Sent. It should appear within seconds. If it does not, look at the notification settings of this device.',
    'alerts.off': 'Switch alerts off',
    'alerts.failed': 'That did not work. Try again in a moment.',
    'alerts.page_only': 'Keep this page in sight: only it tells you when it is your turn. The moderators see this too.',
    'alerts.page_only_table': 'Keep this page in sight: only it tells you when the tables end.',
    'alerts.cannot_insecure': 'Alerts are not possible here: this address has no https.',
    'alerts.cannot_unsupported': 'This browser cannot receive alerts while the page sleeps.',
    'alerts.cannot_needs_home_screen':
      'On iPhone and iPad: tap “Share”, then “Add to Home Screen”, and open the meeting from there. Then alerts can be switched on.',
    'alerts.cannot_denied':
      'Alerts are blocked for this address. Allow notifications in the browser’s settings for it, then load the page again.',
    'alerts.cannot_no_service': 'This server sends no alerts to this browser.',
    'alerts.sound': 'Sound when it is my turn, and at tables',
    'alerts.say_warning30': '30 seconds left.',
    'alerts.say_warning10': '10 seconds left.',
    'alerts.refused_not_subscribed': 'Alerts are not on for this device. Switch them on first.',
    'alerts.refused_too_many_devices': 'Alerts go to {most} devices at most. Switch them off on another one.',
    'alerts.refused_tested_just_now': 'A test alert was sent a moment ago.',
    'alerts.refused_unknown_service': 'This server sends no alerts to this browser.',
  },
  ar: {
    'alerts.title': 'تنبيهات دوركم',
    'alerts.title_table': 'تنبيهات طاولتكم',
    'alerts.offer': 'نبّهوني عندما يحين دوري',
    'alerts.offer_table': 'نبّهوني عندما تنتهي الطاولات',
    'alerts.offer_advice':
      'لمن لا تكون هذه الصفحة أمامه، كأن تكون خلف مكالمة الفيديو: يرن هذا الجهاز عندئذ حتى والصفحة نائمة.',
    'alerts.on': 'التنبيهات مفعّلة على هذا الجهاز',
    'alerts.on_advice':
      'تُنبَّهون عندما يصبح ترتيبكم الثالث، ثم التالي، وعندما تُعطون الكلمة؛ وعلى الطاولات: برقم طاولتكم ودقيقتها الأخيرة والعودة.',
    'alerts.test': 'أرسلوا إليّ تنبيهًا تجريبيًا',
    'alerts.test_sent': 'أُرسل، ويُفترض أن يظهر خلال ثوانٍ. إن لم يظهر فراجعوا إعدادات الإشعارات في هذا الجهاز.',
    'alerts.off': 'إيقاف التنبيهات',
    'alerts.failed': 'لم ينجح ذلك. يُرجى المحاولة بعد لحظة.',
    'alerts.page_only': 'أبقوا هذه الصفحة أمامكم: فهي وحدها تنبهكم إلى دوركم. ويرى ذلك مديرو الجلسة أيضًا.',
    'alerts.page_only_table': 'أبقوا هذه الصفحة أمامكم: فهي وحدها تنبهكم إلى نهاية الطاولات.',
    'alerts.cannot_insecure': 'التنبيهات غير ممكنة هنا: هذا العنوان لا يستخدم https.',
    'alerts.cannot_unsupported': 'لا يستطيع هذا المتصفح تلقي التنبيهات والصفحة نائمة.',
    'alerts.cannot_needs_home_screen':
      'على iPhone وiPad: انقروا «مشاركة» ثم «إضافة إلى الشاشة الرئيسية» وافتحوا الاجتماع من هناك. عندئذ يمكن تفعيل التنبيهات.',
    'alerts.cannot_denied':
      'التنبيهات محظورة لهذا العنوان. اسمحوا بالإشعارات له في إعدادات المتصفح ثم أعيدوا تحميل الصفحة.',
    'alerts.cannot_no_service': 'لا يرسل هذا الخادم تنبيهات إلى هذا المتصفح.',
    'alerts.sound': 'صوت عندما يحين دوري، وعلى الطاولات',
    'alerts.say_warning30': 'بقيت 30 ثانية.',
    'alerts.say_warning10': 'بقيت 10 ثوانٍ.',
    'alerts.refused_not_subscribed': 'التنبيهات غير مفعّلة على هذا الجهاز. فعّلوها أولًا.',
    'alerts.refused_too_many_devices': 'تصل التنبيهات إلى {most} أجهزة على الأكثر. أوقفوها على جهاز آخر.',
    'alerts.refused_tested_just_now': 'أُرسل تنبيه تجريبي قبل لحظة.',
    'alerts.refused_unknown_service': 'لا يرسل هذا الخادم تنبيهات إلى هذا المتصفح.',
  },
})
