interface PolicyFactory {
  createPolicy(name: string, rules: Readonly<Record<string, (value: string) => string | undefined>>): unknown;
}

/**
 * React Aria's announcer empties itself with `innerHTML = ''`; nothing else may ever pass. Browsers without Trusted
 * Types have nothing to set up.
 */
export function allowOnlyEmptyHtml(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : undefined) });
}
