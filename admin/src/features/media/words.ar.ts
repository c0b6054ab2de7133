export const words = {
  media: {
    pictures: 'الصور',
    picturesText: 'الأولى هي وجه النشاط. صِف كل صورة لمن لا يراها.',
    add: 'اختر صورًا',
    addText: 'أو أفلِتها هنا',
    alt: 'وصف {{place}}',
    altHint: 'ماذا يظهر فيها؟',
    cover: 'الغلاف',
    place: 'الصورة {{at}} من {{count}}',
    grip: 'اسحب {{place}}',
    earlier: 'تقديم',
    later: 'تأخير',
    remove: 'إزالة',
    notPicture: 'ليست صورة صالحة: {{name}}. استخدم JPEG أو PNG أو WebP أو AVIF أو GIF.',
    sending: 'الملفات المرفوعة',
    stop: 'إيقاف {{name}}',
  },
}
