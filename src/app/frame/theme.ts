import { lastingStorage } from '@/ui/browser-storage';

/** How our frame looks; the PC inside it keeps its own colours. */
export type Theme = 'light' | 'dark';

const storageKey = 'connect-certificate-lab.theme';

/** What was chosen, else what the computer prefers. */
export function preferredTheme(): Theme {
  const chosen = lastingStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows the frame in a theme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Shows the frame in a theme from now on. */
export function chooseTheme(theme: Theme): void {
  // Where the browser keeps nothing, it holds until the page is left.
  lastingStorage.setItem(storageKey, theme);
  applyTheme(theme);
}
