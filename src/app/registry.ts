import { browser } from '@/desktop/browser/program';
import type { Registry } from '@/desktop/registry';
import { director } from '@/portals/director/portal';
import { vendor } from '@/workshop/vendor/vendor';

/** Every program and site there is. Taskbar, browser, About and the README's table read it. */
export const registry: Registry = {
  programs: [browser],
  sites: [director, vendor],
};
