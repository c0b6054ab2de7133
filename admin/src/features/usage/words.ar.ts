export const words = {
  usage: {
    title: 'الاستخدام',
    month: 'الشهر',
    of: 'من {{limit}}',
    share: 'استُخدم {{share}} منه',
    state: { NEAR: 'يكاد يمتلئ', REACHED: 'ممتلئ', GRACE: 'تجاوز مؤقت', OVER: 'أكثر من اللازم' },
    grace: 'يُسمح بالمزيد حتى {{on}}.',
    projected: 'نحو {{shown}} في نهاية الشهر',
    noProjection: 'لا توقع بعد',
    what: 'ما يُرسم',
    byDay: '{{name}} حسب اليوم',
    day: 'اليوم',
    noDays: 'يُحسب يومًا بيوم ابتداءً من الليلة الأولى.',
    byHand: 'يُحسب ما اختير يدويًا؛ وتملأ الباقة الأماكن الباقية من تلقاء نفسها.',
    seePlans: 'عرض الباقات',
  },
} as const
