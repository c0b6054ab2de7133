/** What the filters and the forms draw, which come without the rest. */
export const shop =
  'M4 10v10h16V10M3 10l2-6h14l2 6c0 3-4 3-4.5 0-.5 3-4 3-4.5 0-.5 3-4 3-4.5 0C7 13 3 13 3 10m7 10v-5h4v5'
export const check = 'm5 12 5 5L20 7'

/** Drawings that the first script does not show. */
export const lateIcons = {
  share:
    'M18 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M6 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6m12 7a3 3 0 1 0 0-6 3 3 0 0 0 0 6M8.6 13.5l6.8 4m0-11-6.8 4',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  flag: 'M5 21V4h12l-2 4 2 4H5',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
  phone: 'M5 4h4l2 5-2.5 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2',
  mail: 'M4 6h16v12H4zm0 1 8 6 8-6',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18',
  route:
    'M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4m12-10a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8 17h7a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h3',
  check,
  shop,
}
