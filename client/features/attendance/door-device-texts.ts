import { defineTexts } from '../../i18n/texts.ts'

/** What a device can do at a door, and what to do where it cannot. */
export const texts = defineTexts({
  en: {
    'attendance.device': 'This tablet',
    'attendance.device_title': 'What this tablet can do',
    'attendance.device_looking': 'Looking…',
    'attendance.device_connection': 'Connection',
    'attendance.device_connection_quick': 'The server answers within {ms} milliseconds.',
    'attendance.device_connection_slow':
      'The server answers, but takes {ms} milliseconds. Check-ins count here at once and are sent as the connection allows.',
    'attendance.device_connection_none':
      'The server does not answer. Keep scanning: everything counts here and is sent once the connection is back.',
    'attendance.device_offline': 'Start without a network',
    'attendance.device_offline_ready': 'This page opens without a network too, also after a reload or a restart.',
    'attendance.device_offline_not_yet':
      'Not ready yet. Leave the page open with a connection for a minute, reload it once, and look again.',
    'attendance.device_offline_insecure':
      'The address is not secure (http), so browsers keep no pages. Without a network do not reload: this open page goes on.',
    'attendance.device_offline_unsupported':
      'This browser keeps no pages. Without a network do not reload: this open page goes on. A current Chrome, Edge, Firefox or Safari can.',
    'attendance.device_camera': 'Camera for badges',
    'attendance.device_camera_browser': 'The camera can read badges, by the browser’s own reader.',
    'attendance.device_camera_ours':
      'The camera can read badges, by our reader, which is loaded when the camera starts.',
    'attendance.device_camera_denied':
      'The camera is not allowed. Allow it for this address in the settings of the browser, or use a handheld scanner.',
    'attendance.device_camera_insecure':
      'The camera needs a secure address (https). Use the search, typed codes or a handheld scanner.',
    'attendance.device_camera_missing':
      'This browser has no camera to offer. Use the search, typed codes or a handheld scanner.',
    'attendance.device_awake': 'Screen',
    'attendance.device_awake_yes': 'The screen stays on while this page is in front.',
    'attendance.device_awake_no':
      'The browser cannot keep the screen on. Set the tablet to switch its screen off late, or never.',
    'attendance.device_battery': 'Battery',
    'attendance.device_battery_unknown':
      'The browser does not tell. Look at the top of the screen, and bring the charger.',
    'attendance.device_battery_charging': '{percent} %, and charging.',
    'attendance.device_battery_running': '{percent} %.',
    'attendance.device_battery_low': 'Only {percent} % left. Connect the charger now.',
    'attendance.device_storage': 'What is kept on it',
    'attendance.device_storage_encrypted':
      'The list and what waits to be sent are kept encrypted, and wiped when this device’s link is withdrawn.',
    'attendance.device_storage_plain':
      'The list and what waits to be sent are kept, but not encrypted: do not leave the tablet unattended.',
    'attendance.device_storage_none':
      'Nothing is kept: after a reload what was not sent is lost. Leave the page open until everything is sent.',
    'attendance.device_sound': 'Sound',
    'attendance.device_sound_switch': 'Play a tone for each arrival',
    'attendance.device_sound_off': 'Switched off: look at the colour and the words of the last arrival.',
    'attendance.device_sound_untried':
      'Not tried yet. Rising means in, one note known already, two low ones an unknown badge.',
    'attendance.device_sound_play': 'Play a tone',
    'attendance.device_sound_asked': 'Did you hear it?',
    'attendance.device_sound_yes': 'Yes',
    'attendance.device_sound_no': 'No',
    'attendance.device_sound_heard': 'The tone was heard.',
    'attendance.device_sound_unheard': 'Turn the volume up and any silent mode off, and play it again.',
  },
  ar: {
    'attendance.device': 'هذا الجهاز',
    'attendance.device_title': 'ما يستطيعه هذا الجهاز',
    'attendance.device_looking': 'جارٍ الفحص…',
    'attendance.device_connection': 'الاتصال',
    'attendance.device_connection_quick': 'يجيب الخادم خلال {ms} جزءًا من الألف من الثانية.',
    'attendance.device_connection_slow':
      'يجيب الخادم لكن خلال {ms} جزءًا من الألف من الثانية. يُحتسب التسجيل هنا فورًا ويُرسل بحسب الاتصال.',
    'attendance.device_connection_none': 'لا يجيب الخادم. تابعوا التسجيل: كل شيء يُحتسب هنا ويُرسل عند عودة الاتصال.',
    'attendance.device_offline': 'الفتح دون شبكة',
    'attendance.device_offline_ready': 'تُفتح هذه الصفحة دون شبكة أيضًا، حتى بعد إعادة التحميل أو التشغيل.',
    'attendance.device_offline_not_yet':
      'ليست جاهزة بعد. اتركوا الصفحة مفتوحة مع اتصال لدقيقة، ثم أعيدوا تحميلها مرة واحدة وأعيدوا الفحص.',
    'attendance.device_offline_insecure':
      'العنوان غير آمن (http)، فلا تحفظ المتصفحات صفحاته. لا تعيدوا التحميل دون شبكة: الصفحة المفتوحة تواصل العمل.',
    'attendance.device_offline_unsupported':
      'لا يحفظ هذا المتصفح الصفحات. لا تعيدوا التحميل دون شبكة: الصفحة المفتوحة تواصل العمل. يستطيع ذلك إصدار حديث من كروم أو إيدج أو فايرفوكس أو سفاري.',
    'attendance.device_camera': 'كاميرا الشارات',
    'attendance.device_camera_browser': 'تستطيع الكاميرا قراءة الشارات بقارئ المتصفح نفسه.',
    'attendance.device_camera_ours': 'تستطيع الكاميرا قراءة الشارات بقارئنا الذي يُحمَّل عند تشغيلها.',
    'attendance.device_camera_denied':
      'الكاميرا غير مسموح بها. اسمحوا بها لهذا العنوان في إعدادات المتصفح، أو استخدموا ماسحًا يدويًا.',
    'attendance.device_camera_insecure':
      'تحتاج الكاميرا إلى عنوان آمن (https). استخدموا البحث أو كتابة الرموز أو ماسحًا يدويًا.',
    'attendance.device_camera_missing': 'لا يتيح هذا المتصفح كاميرا. استخدموا البحث أو كتابة الرموز أو ماسحًا يدويًا.',
    'attendance.device_awake': 'الشاشة',
    'attendance.device_awake_yes': 'تبقى الشاشة مضاءة ما دامت هذه الصفحة في المقدمة.',
    'attendance.device_awake_no':
      'لا يستطيع المتصفح إبقاء الشاشة مضاءة. اضبطوا الجهاز ليطفئ شاشته متأخرًا أو لا يطفئها.',
    'attendance.device_battery': 'البطارية',
    'attendance.device_battery_unknown': 'لا يخبر المتصفح بذلك. انظروا إلى أعلى الشاشة وأحضروا الشاحن.',
    'attendance.device_battery_charging': '{percent}٪، وهي تُشحن.',
    'attendance.device_battery_running': '{percent}٪.',
    'attendance.device_battery_low': 'لم يبق إلا {percent}٪. صلوا الشاحن الآن.',
    'attendance.device_storage': 'ما يُحفظ عليه',
    'attendance.device_storage_encrypted': 'تُحفظ القائمة وما ينتظر الإرسال مشفَّرَين، ويُمحيان عند إلغاء رابط هذا الجهاز.',
    'attendance.device_storage_plain': 'تُحفظ القائمة وما ينتظر الإرسال دون تشفير: لا تتركوا الجهاز دون مراقبة.',
    'attendance.device_storage_none':
      'لا يُحفظ شيء: يضيع ما لم يُرسل بعد إعادة التحميل. أبقوا الصفحة مفتوحة حتى يُرسل كل شيء.',
    'attendance.device_sound': 'الصوت',
    'attendance.device_sound_switch': 'تشغيل نغمة عند كل وصول',
    'attendance.device_sound_off': 'متوقف: انظروا إلى لون آخر وصول وكلماته.',
    'attendance.device_sound_untried':
      'لم يُجرَّب بعد. النغمة الصاعدة وصول، والواحدة معروف من قبل، والمنخفضتان شارة مجهولة.',
    'attendance.device_sound_play': 'تشغيل نغمة',
    'attendance.device_sound_asked': 'هل سمعتموها؟',
    'attendance.device_sound_yes': 'نعم',
    'attendance.device_sound_no': 'لا',
    'attendance.device_sound_heard': 'سُمعت النغمة.',
    'attendance.device_sound_unheard': 'ارفعوا الصوت وأوقفوا الوضع الصامت، ثم أعيدوا تشغيلها.',
  },
})
