import type { Way } from '@/views/stage/stage';
import type { Target } from '@/views/stage/target';

/** What is pointed at, and the way there: looked for anew whenever something on the screen comes, goes or changes. */
export class Pointing {
  readonly #wayTo: (target: Target) => Way;
  readonly #listeners = new Set<() => void>();
  readonly #watch: MutationObserver;
  #target: Target | undefined;
  #way: Way | undefined;
  #isDue = false;

  constructor(wayTo: (target: Target) => Way) {
    this.#wayTo = wayTo;
    this.#watch = new MutationObserver(() => this.#lookSoon());
  }

  readonly way = (): Way | undefined => this.#way;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly pointAt = (target: Target | undefined): void => {
    this.#target = target;
    this.#watch.disconnect();
    removeEventListener('resize', this.#lookSoon);
    if (target !== undefined) {
      this.#watch.observe(document.body, changes);
      // In a narrow window the coach takes the place of the PC.
      addEventListener('resize', this.#lookSoon);
    }
    this.#look();
    this.#way?.ring?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  /** Once a frame, however much changes in it. */
  readonly #lookSoon = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#look();
    });
  };

  #look(): void {
    const way = this.#target === undefined ? undefined : this.#wayTo(this.#target);
    if (isSameWay(way, this.#way)) return;
    this.#way = way;
    for (const listener of this.#listeners) listener();
  }
}

const changes: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['hidden', 'inert', 'disabled', 'aria-disabled', 'aria-expanded', 'aria-selected'],
};

function isSameWay(one: Way | undefined, other: Way | undefined): boolean {
  return one?.obstacle === other?.obstacle && one?.say === other?.say && one?.ring === other?.ring;
}
