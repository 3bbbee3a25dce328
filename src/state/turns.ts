/** Milliseconds that work may go on before whatever waits gets its turn. */
const longestWork = 10;

/**
 * For long work in small parts: call and await it between two of them. It resolves at once as a rule, and in a later
 * task where the work has gone on long enough.
 */
export function createTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestWork) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
