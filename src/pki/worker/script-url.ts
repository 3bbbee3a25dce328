interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * The address of a script that may run apart from the page, as Trusted Types want it: through the policy `lab`, which lets only
 * the app's own origin pass. Throws TypeError for any other address. A browser without Trusted Types gets the text.
 */
export function toScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  if (!trustedTypes) return ownAddress(url);
  policy ??= trustedTypes.createPolicy('lab', { createScriptURL: ownAddress });
  return policy.createScriptURL(url) as string;
}

function ownAddress(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError('a script of another origin');
  return href;
}
