interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * The address of a script that may run apart from the page, as Trusted Types want it: through the policy `lab`, which lets
 * only the app's own origin pass, and in the build that is one file only what is in the page. Throws TypeError for any
 * other address. A browser without Trusted Types gets the text.
 */
export function toScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  if (!trustedTypes) return ownAddress(url);
  policy ??= trustedTypes.createPolicy('lab', { createScriptURL: ownAddress });
  return policy.createScriptURL(url) as string;
}

function ownAddress(url: string): string {
  const { href, origin, protocol } = new URL(url, location.href);
  const isOwn = isSingleFile ? protocol === 'blob:' : origin === location.origin;
  if (!isOwn) throw new TypeError('a script of another origin');
  return href;
}

/** Whether the app is one file, with its worker inside the page. */
export const isSingleFile = import.meta.env.MODE === 'file';
