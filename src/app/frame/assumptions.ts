import type { Registry } from '@/desktop/registry';

/** What a site or a program guesses, in sentences. */
export interface Assumptions {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Everything that the manifests say is a guess; the same sentence of several pages stands there once. */
export function assumptionsOf({ sites, programs }: Registry): readonly Assumptions[] {
  const ofSites = sites.map(({ title, assumed, pages }) => ({
    title,
    sentences: [...new Set([...assumed, ...pages.flatMap((page) => page.assumed)])],
  }));
  const ofPrograms = programs.map(({ title, assumed }) => ({ title, sentences: assumed }));
  return [...ofSites, ...ofPrograms].filter(({ sentences }) => sentences.length > 0);
}
