/** How long a page may take to show what follows: milliseconds. */
const patience = 8000;

/**
 * What `look` finds as soon as it finds something; undefined when that takes too long, or `signal` gives it up. It looks
 * at once, then after every turn in which the page could change.
 */
export async function until<Found>(
  look: () => Found | undefined,
  { signal, within = patience }: { readonly signal?: AbortSignal; readonly within?: number } = {},
): Promise<Found | undefined> {
  const end = Date.now() + within;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (signal?.aborted === true || Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, turn));
  }
}

/** Milliseconds; shorter than a frame. */
const turn = 8;
