export const words = {
  endorsements: {
    title: 'التوصيات',
    lead_zero: 'لا توصيات بعد.',
    lead_one: 'توصية واحدة، و{{again}} سيعودون إليه. الأحدث:',
    lead_two: 'توصيتان، و{{again}} سيعودون إليه. الأحدث:',
    lead_few: '{{shown}} توصيات، و{{again}} سيعودون إليه. الأحدث:',
    lead_many: '{{shown}} توصية، و{{again}} سيعودون إليه. الأحدث:',
    lead_other: '{{shown}} توصية، و{{again}} سيعودون إليه. الأحدث:',
    verified: 'زيارة موثقة',
    reply: 'الرد',
    changeReply: 'تعديل الرد',
    replyTitle: 'الرد باسم النشاط',
    replyLabel: 'الرد',
    replyText: 'يقرؤه الجميع أسفل التوصية. تركه فارغًا يزيله.',
    sendReply: 'إرسال الرد',
  },
}
