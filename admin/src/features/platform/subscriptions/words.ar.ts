export const words = {
  paying: {
    title: 'الاشتراكات',
    all: 'كل الاشتراكات',
    search: 'البحث في المستأجرين',
    none: 'لا أحد يدفع بعد',
    noneText: 'من يشتري باقة يظهر هنا، مع ما يدفعه ومتى.',
    noMatch: 'لا اشتراك يطابق',
    next: 'ما التالي',
    since: 'منذ',
    endedOn: 'انتهى في {{on}}',
    missingSince: 'الدفعة ناقصة منذ {{on}}',
    endsOn: 'ينتهي في {{on}}',
    trialTo: 'مجانًا حتى {{on}}',
    pausedTo: 'متوقف منذ {{on}} حتى {{until}}',
    pausedSince: 'متوقف منذ {{on}}',
    paysOn: 'يدفع في {{on}}',
  },
} as const
