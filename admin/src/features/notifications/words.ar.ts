export const words = {
  bell: {
    title: 'الإشعارات',
    none: 'لا جديد',
    noneText: 'يظهر هنا ما ينبغي أن تعرفه.',
    readAll: 'تعليم الكل كمقروء',
    more: 'عرض الأقدم',
    fresh: 'جديد',
    unread_zero: 'لا غير مقروء',
    unread_one: 'إشعار غير مقروء',
    unread_two: 'إشعاران غير مقروءين',
    unread_few: '{{shown}} إشعارات غير مقروءة',
    unread_many: '{{shown}} إشعارًا غير مقروء',
    unread_other: '{{shown}} إشعار غير مقروء',
    kind: {
      EXPORT_READY: 'نسخة بياناتك جاهزة للتنزيل',
      DELETION_CANCELLED: 'أُلغي الحذف وبقي كل شيء',
      ROLE_CHANGED: 'دورك الآن: {{about}}',
      OWNERSHIP_RECEIVED: 'أنت المالك الآن',
      MEMBER_JOINED: 'انضم {{about}} إلى الفريق',
      KEY_CREATED: 'أُنشئ مفتاح API «{{about}}»',
    },
  },
}
