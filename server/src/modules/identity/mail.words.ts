type Written = { subject: string; text: string }
type Facts = { from: string; address: string }
type Words = Record<
  'verifyEmail' | 'alreadyRegistered' | 'resetPassword' | 'passwordChanged',
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
}

/** The tenant's language where we speak it, else English. */
export function wordsFor(locale: string): Words {
  return /^ar\b/i.test(locale) ? arabic : english
}
