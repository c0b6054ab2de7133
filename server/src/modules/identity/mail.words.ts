type Written = { subject: string; text: string }
type Facts = { from: string; address: string }
type Words = Record<
  'verifyEmail' | 'alreadyRegistered' | 'resetPassword' | 'passwordChanged' | 'ownershipGiven' | 'ownershipReceived',
  (facts: Facts) => Written
>

/** Names of people stay out: whoever registers a stranger's address could write to them in ours. */
const english: Words = {
  verifyEmail: ({ from, address }) => ({
    subject: `Confirm your e-mail address for ${from}`,
    text: `Hello,

somebody, we hope it was you, gave this address to ${from}. Open this link within an hour to confirm it:

${address}

If it was not you, do nothing: without the confirmation nothing happens.

${from}
`,
  }),
  alreadyRegistered: ({ from, address }) => ({
    subject: `You already have an account at ${from}`,
    text: `Hello,

somebody, perhaps you, tried to register this address at ${from}. It has an account already, and nothing was changed. Sign in here:

${address}

If it was not you, there is nothing to do.

${from}
`,
  }),
  resetPassword: ({ from, address }) => ({
    subject: `A new password for ${from}`,
    text: `Hello,

somebody, we hope it was you, asked for a new password at ${from}. Open this link within an hour to choose one:

${address}

If it was not you, do nothing: your password stays as it is.

${from}
`,
  }),
  passwordChanged: ({ from, address }) => ({
    subject: `Your password at ${from} was changed`,
    text: `Hello,

the password of your account at ${from} was changed a moment ago, and everybody who was signed in with it was signed out.

If it was not you, choose another one at once:

${address}

${from}
`,
  }),
  ownershipGiven: ({ from, address }) => ({
    subject: `You gave ${from} into other hands`,
    text: `Hello,

${from} has a new owner, and you are an admin of it from now on. That was done with your password a moment ago.

If it was not you, change your password and ask the new owner to give it back. Who owns it stands here:

${address}

${from}
`,
  }),
  ownershipReceived: ({ from, address }) => ({
    subject: `You are the owner of ${from} now`,
    text: `Hello,

the owner of ${from} made you the owner in their place. You may do everything there from now on, and the former owner is an admin.

The people of ${from}:

${address}

${from}
`,
  }),
}

const arabic: Words = {
  verifyEmail: ({ from, address }) => ({
    subject: `أكِّد بريدك الإلكتروني لدى ${from}`,
    text: `مرحبًا،

سُجِّل هذا العنوان لدى ${from}، ونرجو أن تكون أنت من سجّله. لتأكيده افتح هذا الرابط خلال ساعة:

${address}

إن لم تكن أنت فلا حاجة إلى فعل شيء: لن يحدث شيء من دون التأكيد.

${from}
`,
  }),
  alreadyRegistered: ({ from, address }) => ({
    subject: `لديك حساب بالفعل لدى ${from}`,
    text: `مرحبًا،

حاول أحدهم، وربما كنت أنت، تسجيل هذا العنوان لدى ${from}. لهذا العنوان حساب بالفعل ولم يتغيّر شيء. يمكنك تسجيل الدخول من هنا:

${address}

إن لم تكن أنت فلا حاجة إلى فعل شيء.

${from}
`,
  }),
  resetPassword: ({ from, address }) => ({
    subject: `كلمة مرور جديدة لدى ${from}`,
    text: `مرحبًا،

طُلبت كلمة مرور جديدة لحسابك لدى ${from}، ونرجو أن تكون أنت من طلبها. افتح هذا الرابط خلال ساعة لاختيارها:

${address}

إن لم تكن أنت فلا حاجة إلى فعل شيء: تبقى كلمة مرورك كما هي.

${from}
`,
  }),
  passwordChanged: ({ from, address }) => ({
    subject: `تغيّرت كلمة مرورك لدى ${from}`,
    text: `مرحبًا،

تغيّرت قبل لحظات كلمة مرور حسابك لدى ${from}، وانتهت كل الجلسات المفتوحة بها.

إن لم تكن أنت فاختر كلمة مرور أخرى فورًا:

${address}

${from}
`,
  }),
  ownershipGiven: ({ from, address }) => ({
    subject: `نقلتَ ملكية ${from}`,
    text: `مرحبًا،

صار لدى ${from} مالك جديد، وأنت منذ الآن مسؤول فيها. تمّ ذلك بكلمة مرورك قبل لحظات.

إن لم تكن أنت فغيّر كلمة مرورك واطلب من المالك الجديد إعادتها. هنا أعضاء ${from}:

${address}

${from}
`,
  }),
  ownershipReceived: ({ from, address }) => ({
    subject: `أنت الآن مالك ${from}`,
    text: `مرحبًا،

جعلك مالك ${from} مالكًا مكانه. يمكنك منذ الآن فعل كل شيء فيها، وصار المالك السابق مسؤولًا.

أعضاء ${from}:

${address}

${from}
`,
  }),
}

/** The tenant's language where we speak it, else English. */
export function wordsFor(locale: string): Words {
  return /^ar\b/i.test(locale) ? arabic : english
}
