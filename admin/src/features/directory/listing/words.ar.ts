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
      most: 'للإدخال الواحد {{count}} فئات على الأكثر.',
    },
  },
}
