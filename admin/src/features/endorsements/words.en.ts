export const words = {
  endorsements: {
    title: 'Endorsements',
    lead_one: '{{shown}} in all, {{again}} would use it again. The newest:',
    lead_other: '{{shown}} in all, {{again}} would use it again. The newest:',
    verified: 'Verified visit',
    reply: 'Answer',
    changeReply: 'Change the answer',
    replyTitle: 'Answer for the business',
    replyLabel: 'Answer',
    replyText: 'Everybody reads it below the endorsement. Empty takes it away.',
    sendReply: 'Answer',
  },
}
