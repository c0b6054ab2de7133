import type { DemoDesk } from '../types.js'

export const madinaDesk: DemoDesk = {
  reports: [
    { reason: 'CLOSED', details: 'المحلّ مغلق منذ شهر ورُفعت اللافتة عن الباب.', by: 'abu.tareq@post.example' },
    { reason: 'FALSE_INFORMATION', details: 'المواعيد المكتوبة قديمة، فهم لا يفتحون يوم السبت.', by: null },
    { reason: 'DUPLICATE', details: 'هو نفسه المحلّ المجاور باسمه السابق.', by: null },
  ],
  edits: [
    {
      changes: { website: 'https://www.naranj.example/bab-jadid' },
      note: 'انتقلت صفحتهم في الربيع، والقديمة لا تعمل.',
    },
    { changes: { phone: '+96260000777' }, note: 'اتّصلت بالرقم القديم مرّتين فأجابني بيت لا علاقة له بهم.' },
  ],
  enquiries: [
    {
      ...{ name: 'سلمى القاسم', email: 'salma@post.example', phone: '+96260000451', hoursAgo: 3 },
      text: 'السلام عليكم، نحن ثمانية ونودّ الغداء يوم الجمعة القادم، ومعنا جدّتي على كرسيّ متحرّك. هل المدخل بلا درج؟',
    },
    {
      ...{ name: 'خالد درويش', email: 'khaled@post.example', phone: null, hoursAgo: 20 },
      text: 'هل ما زلتم تصلحون الساعات القديمة، وكم يستغرق ذلك؟',
      answer: 'نعم، نصلحها كلّ يوم عدا الجمعة، وتكون جاهزة خلال يومين إن توفّرت القطعة.',
    },
    {
      ...{ name: 'ليان عوّاد', email: 'layan@post.example', phone: null, hoursAgo: 49 },
      text: 'هل لديكم مكان للأطفال؟ وهل الحجز ضروريّ في عطلة الأسبوع؟',
    },
  ],
}
