export const words = {
  listing: {
    categories: {
      label: 'الفئات',
      main: 'الرئيسية',
      makeMain: 'اجعلها الرئيسية',
      makeMainOf: 'اجعل {{name}} الفئة الرئيسية',
      remove: 'أزل {{name}}',
      another: 'أضف فئة أخرى',
      text: 'حيث يجده الزوار، ويمكن اختيار أكثر من فئة.',
      most: 'للنشاط الواحد {{count}} فئات على الأكثر.',
    },
    ways: {
      handIn: 'أرسِله للموافقة',
      handedIn: 'ينتظر {{name}} الآن موافقة الفريق.',
      review: 'ضعه قيد المراجعة',
      reviewed: '{{name}} قيد المراجعة، ومخفي حتى يُبَتّ فيه.',
    },
  },
}
