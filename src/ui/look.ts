import { createContext, use } from 'react';

/**
 * The class with the theme properties of a portal or program. Lists, menus and balloons open outside its element, so
 * they wear the class too.
 */
export const LookContext = createContext('');

/** The classes of what opens outside its portal's element. */
export function usePopoverClass(more = ''): string {
  return ['ui-popover', use(LookContext), more].filter((name) => name !== '').join(' ');
}
