/** What kind of thing happened that should not: a script that did not arrive, or a bug of the lab. */
export type Fault = 'part-not-loaded' | 'lab-failed';

/** The kind of an error that nobody expected. */
export function faultOf(error: unknown): Fault {
  return isOfLoading(error) ? 'part-not-loaded' : 'lab-failed';
}

/** What browsers, and the bundler for style sheets, say when a script cannot be had. */
function isOfLoading(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof TypeError
    ? /import|fetch|module/i.test(error.message)
    : error.message.startsWith('Unable to preload');
}
