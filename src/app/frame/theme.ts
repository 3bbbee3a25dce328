/** How our frame looks; the PC inside it keeps its own colours. */
export type Theme = 'light' | 'dark';

const storageKey = 'connect-certificate-lab.theme';

/** What was chosen, else what the computer prefers. */
export function preferredTheme(): Theme {
  const chosen = chosenTheme();
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Nothing where the browser keeps no data. */
function chosenTheme(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Shows the frame in a theme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Shows the frame in a theme from now on. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Then it holds until the page is left.
  }
  applyTheme(theme);
}
