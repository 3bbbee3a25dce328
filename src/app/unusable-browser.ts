/** What a browser must offer before the lab can make a key. */
export type BrowserLack = 'secure-context' | 'web-crypto' | 'worker';

/** What of a window's globals is looked at. */
export interface BrowserGlobals {
  readonly isSecureContext?: boolean;
  readonly crypto?: { readonly subtle?: unknown };
  readonly Worker?: unknown;
}

/** The lab cannot run in this browser, or not at this address. */
export class UnusableBrowserError extends Error {
  readonly lack: BrowserLack;

  constructor(lack: BrowserLack) {
    super(`the browser lacks: ${lack}`);
    this.name = 'UnusableBrowserError';
    this.lack = lack;
  }
}

/** Throws an `UnusableBrowserError` that names the first thing missing. */
export function demandUsable(globals: BrowserGlobals): void {
  const lack = lackOf(globals);
  if (lack !== undefined) throw new UnusableBrowserError(lack);
}

/** Over plain http a browser hides WebCrypto, so that comes first: another address is all it takes. */
function lackOf({ isSecureContext, crypto, Worker }: BrowserGlobals): BrowserLack | undefined {
  if (isSecureContext !== true) return 'secure-context';
  if (crypto?.subtle === undefined) return 'web-crypto';
  return Worker === undefined ? 'worker' : undefined;
}
