/**
 * The names that lists, trees, lists of choices, menus and help icons give by themselves, with what is called so. A star
 * is any text: the id of a row, item or choice.
 */
export const givenNames = {
  'row-*': '*',
  'item-*': '*',
  'choice-*': '*',
  'menu-*': '*',
  'sort-*': '*',
  'filter-*': 'Filter *, Enter applies',
  'check-all': 'Select all',
  'check-*': 'Select *',
  'clear-filters': 'Clear the filters',
  'help-*': 'Help: *',
} as const;
