import type { Site } from '@/simulation/runs/site';
import type { Played, Show } from '@/views/stage/stage';
import type { Act } from '@/actions/act';
import type { Doing, Lesson } from '../lesson';

/** How long a gesture is shown before it is done, by the name of the speed; milliseconds. */
const speeds = { '½': 3000, '1': 1500, '2': 700, max: 0 } as const;

export type Speed = keyof typeof speeds;

/** The slowest first. */
export const speedsInOrder: readonly Speed[] = ['½', '1', '2', 'max'];

export function speedLabel(speed: Speed): string {
  return speed === 'max' ? 'max' : `${speed}×`;
}

/** What the player shows. */
export interface Showing {
  readonly state: 'paused' | 'playing' | 'stopped' | 'done';
  /** How many acts of the lesson are done. */
  readonly done: number;
  /** The gesture that comes next or is being done; empty before the first. */
  readonly gesture: string;
  /** The control that it is done to, if it is one of the act's page; empty otherwise. */
  readonly control: string;
  /** Why it stopped. */
  readonly problem: string;
  /** All gestures so far, the latest last. */
  readonly transcript: readonly string[];
  readonly speed: Speed;
  readonly stopsAfterSteps: boolean;
}

/** What the player works with. */
interface PlayerParts {
  readonly play: (act: Act, site: Site, show: Show) => Promise<Played>;
  readonly site: () => Site;
}

/** Does the acts of a lesson before the user's eyes: it can be paused, stepped and made quicker. Plain state for a screen. */
export class Player {
  readonly #acts: readonly Doing[];
  /** How many acts are done at the end of each step. */
  readonly #ends: readonly number[];
  readonly #parts: PlayerParts;
  readonly #listeners = new Set<() => void>();
  #showing: Showing;
  #giveUp = new AbortController();
  /** Lets the gesture that is waiting go on. */
  #goOn: () => void = () => undefined;
  #isRunning = false;

  constructor({ steps }: Lesson, done: number, stopsAfterSteps: boolean, parts: PlayerParts) {
    this.#acts = steps.flatMap(({ acts }) => acts);
    this.#ends = steps.map((_step, index) => steps.slice(0, index + 1).flatMap(({ acts }) => acts).length);
    this.#parts = parts;
    this.#showing = {
      state: done < this.#acts.length ? 'paused' : 'done',
      ...{ done, gesture: '', control: '', problem: '', transcript: [], speed: '1', stopsAfterSteps },
    };
  }

  readonly showing = (): Showing => this.#showing;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly play = (): void => {
    this.#set({ state: 'playing', problem: '' });
    this.#goOn();
    void this.#run();
  };

  readonly pause = (): void => {
    if (this.#showing.state === 'playing') this.#set({ state: 'paused' });
  };

  /** One gesture. */
  readonly step = (): void => {
    this.#set({ state: 'paused', problem: '' });
    this.#goOn();
    void this.#run();
  };

  readonly setSpeed = (speed: Speed): void => {
    this.#set({ speed });
    if (this.#showing.state === 'playing') this.#goOn();
  };

  readonly setStopsAfterSteps = (stopsAfterSteps: boolean): void => this.#set({ stopsAfterSteps });

  /** Gives up what is being done. */
  readonly close = (): void => {
    this.#giveUp.abort();
    this.#giveUp = new AbortController();
    this.#set({ state: 'paused' });
    this.#goOn();
  };

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const { signal } = this.#giveUp;
    try {
      while (this.#showing.done < this.#acts.length) {
        if (!(await this.#doNext(signal)) || this.#showing.state !== 'playing') break;
      }
    } finally {
      this.#isRunning = false;
    }
  }

  /** Whether the next act came about. */
  async #doNext(signal: AbortSignal): Promise<boolean> {
    const { done } = this.#showing;
    const doing = this.#acts[done];
    if (doing === undefined) return false;
    const site = this.#parts.site();
    const next = this.#acts[done + 1]?.(site).action.type;
    const played = await this.#parts.play(doing(site), site, {
      before: this.#before,
      signal,
      ...(next === undefined ? {} : { next }),
    });
    if (signal.aborted) return false;
    if (played.ok) this.#didAct(done + 1);
    else this.#set({ state: 'stopped', problem: played.say });
    return played.ok;
  }

  #didAct(done: number): void {
    const isLast = done === this.#acts.length;
    const stops = this.#showing.stopsAfterSteps && this.#ends.includes(done);
    const { state } = this.#showing;
    this.#set({
      done,
      gesture: '',
      control: '',
      state: isLast ? 'done' : stops && state === 'playing' ? 'paused' : state,
    });
  }

  /** Shows a gesture for as long as the speed says; a paused player waits to be told. */
  readonly #before = async (say: string, control = ''): Promise<void> => {
    this.#set({ gesture: say, control });
    const { state, speed } = this.#showing;
    if (state !== 'playing' || speeds[speed] > 0)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
        if (state === 'playing') this.#goOnAfter(speeds[speed], resolve);
      });
    this.#goOn = () => undefined;
    this.#set({ transcript: [...this.#showing.transcript, say] });
  };

  /** Paused meanwhile, it waits to be told. */
  #goOnAfter(time: number, goOn: () => void): void {
    setTimeout(() => {
      if (this.#showing.state === 'playing') goOn();
    }, time);
  }

  #set(changed: Partial<Showing>): void {
    this.#showing = { ...this.#showing, ...changed };
    for (const listener of this.#listeners) listener();
  }
}
