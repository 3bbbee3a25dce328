/*
 * Who may read the secrets of the lab in this tab, and since when nobody has worked. The data key of a protected lab is
 * in the memory of open tabs alone: it comes from the password, or from another tab that has it, and goes when the lab is
 * locked, when nobody works, and with the last tab.
 */
import {
  makeDataKey,
  makeWrappedKey,
  openSecret,
  rewrapKey,
  sealSecret,
  unwrapKey,
} from '@/pki/protected/data-key';
import type { Bytes } from '@/base/bytes';
import { type Protection, sealIdOf, type VaultEntry, VaultLockedError } from '@/state/protection';
import type { BareStorage, KeptBytes } from '@/state/storage';
import type { KeyChannel } from './shared-key';

/**
 * How the secrets of the lab are kept, and whether they can be read. `undecided`: as they are, and nobody has chosen.
 * `unprotected`: the same, chosen. `memory`: those from outside until the last tab is closed. `locked`, `unlocked`: under a
 * password. `nothing-kept`: the whole lab is in this tab alone.
 */
export type KeyState = 'undecided' | 'unprotected' | 'memory' | 'locked' | 'unlocked' | 'nothing-kept';

/** Minutes after which an unlocked lab locks where nobody works, as they can be chosen. */
export const idleChoices = [5, 15, 60] as const;

const usualIdleMinutes = 15;
const minute = 60_000;

/** Milliseconds in which another tab that has the key would have answered. */
const patience = 250;

/** The others are told at most so often that somebody works. Milliseconds. */
const activityPause = 10_000;

interface HeldKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Opens the keeper of a lab's keys: reads how they are protected, and asks other tabs for the key. */
export async function openKeyKeeper(
  storage: BareStorage,
  channel: KeyChannel,
  now: () => number,
): Promise<KeyKeeper> {
  const keeper = new KeyKeeper(storage, channel, now);
  await keeper.refresh();
  return keeper;
}

/** Use `openKeyKeeper`: until it has read how the lab is protected, it counts as undecided. */
export class KeyKeeper {
  #storage: BareStorage;
  #isNothingKept = false;
  readonly #channel: KeyChannel;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #protection: Protection | undefined;
  #held: HeldKey | undefined;
  /** Settled when another tab has given the key, or would have. */
  #answered: Promise<unknown> = Promise.resolve();
  #onAnswer: (() => void) | undefined;
  #activeAt = 0;
  #toldAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: BareStorage, channel: KeyChannel, now: () => number) {
    this.#storage = storage;
    this.#channel = channel;
    this.#now = now;
    channel.hear((message) => {
      if (message.kind === 'asked') this.#answer(message.id);
      else if (message.kind === 'unlocked') this.#take(message);
      else if (message.kind === 'locked') this.#forget();
      else if (message.kind === 'active') this.#work();
      else void this.refresh();
    });
  }

  readonly state = (): KeyState => {
    if (this.#isNothingKept) return 'nothing-kept';
    if (this.#protection?.kind !== 'password') return this.#protection?.kind ?? 'undecided';
    return this.#isHeld() ? 'unlocked' : 'locked';
  };

  /** Where the lab is kept. */
  get storage(): BareStorage {
    return this.#storage;
  }

  /** The lab is from now on where it ends with this tab. Nothing may have been saved before. */
  keepNothing(storage: BareStorage): void {
    this.#storage = storage;
    this.#isNothingKept = true;
    this.#tellListeners();
  }

  /** The data key that new secrets are sealed by. */
  readonly sealId = (): string | undefined => sealIdOf(this.#protection);

  /** Undefined where no password protects the lab. */
  readonly idleMinutes = (): number | undefined =>
    this.#protection?.kind === 'password' ? this.#protection.idleMinutes : undefined;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** Reads again how the lab is protected. */
  async refresh(): Promise<void> {
    this.#protection = await this.#storage.readProtection();
    const id = this.sealId();
    if (this.#held !== undefined && this.#held.id !== id) this.#held = undefined;
    if (id !== undefined && this.#held === undefined) this.#ask(id);
    this.#tellListeners();
  }

  /** How many secrets were kept as they are before: parts of the browser's files may have them still. */
  async countClear(): Promise<number> {
    return (await this.#storage.listClearIds()).length;
  }

  /** Encrypts what is to be kept. Rejects with `VaultLockedError` where the lab is locked. */
  async seal(secrets: readonly KeptBytes[], areFromOutside: boolean): Promise<readonly VaultEntry[]> {
    const { kind } = this.#protection ?? {};
    if (kind !== 'password' && !(kind === 'memory' && areFromOutside)) return secrets;
    await this.#awaitKey();
    return sealAll(this.#demandKey(), secrets);
  }

  /**
   * A secret as it was handed over; undefined where its key is gone for good. Rejects with `VaultLockedError` where the
   * lab is locked.
   */
  async open({ id, bytes, sealedBy }: VaultEntry): Promise<Bytes | undefined> {
    if (sealedBy === undefined) return bytes;
    await this.#answered;
    if (this.#held?.id === sealedBy) return openSecret(this.#held.key, id, bytes);
    if (this.#protection?.kind === 'password' && this.#protection.id === sealedBy)
      throw new VaultLockedError();
    return undefined;
  }

  /** Protects everything by a password, new or other than before; what is kept as it is is encrypted. */
  async protect(password: string): Promise<void> {
    const { key, wrapped } = await makeWrappedKey(password);
    const held = { id: crypto.randomUUID(), key };
    const idleMinutes = this.idleMinutes() ?? usualIdleMinutes;
    const protection = { kind: 'password', id: held.id, key: wrapped, idleMinutes } as const;
    await this.#replace(protection, async (secrets) => sealAll(held, secrets));
    this.#hold(held);
  }

  /** Whether that was the password. The other tabs are unlocked too. */
  async unlock(password: string): Promise<boolean> {
    if (this.#protection?.kind !== 'password') return true;
    const { id, key: wrapped } = this.#protection;
    const key = await unwrapKey(wrapped, password);
    if (key === undefined) return false;
    this.#hold({ id, key });
    return true;
  }

  /** Locks the lab in every tab. */
  readonly lock = (): void => {
    if (this.state() !== 'unlocked') return;
    this.#forget();
    this.#channel.tell({ kind: 'locked' });
  };

  /** Puts the data key under another password, and leaves all secrets as they are. False where the old one is wrong. */
  async changePassword(password: string, next: string): Promise<boolean> {
    const before = this.#protection;
    if (before?.kind !== 'password') return false;
    const key = await rewrapKey(before.key, password, next);
    if (key === undefined) return false;
    return this.#put({ ...before, key });
  }

  /** How long nobody has to work for the lab to lock, minutes. */
  async lockAfter(idleMinutes: number): Promise<void> {
    if (this.#protection?.kind === 'password') await this.#put({ ...this.#protection, idleMinutes });
  }

  /** Keeps secrets as they are from now on; what is encrypted is decrypted, for which a lab with a password has to be unlocked. */
  async unprotect(): Promise<void> {
    if (this.sealId() === undefined) await this.#put({ kind: 'unprotected' });
    else {
      await this.#awaitKey();
      this.#demandKey();
      await this.#replace({ kind: 'unprotected' }, (secrets) => Promise.resolve(secrets));
    }
  }

  /** Keeps what comes from outside until the last tab is closed; what is kept so already stays. */
  async keepInMemory(): Promise<void> {
    if (this.#protection?.kind === 'memory') await this.#awaitKey();
    else await this.#startMemory();
  }

  /** Somebody works in this tab. */
  readonly touch = (): void => {
    if (this.state() !== 'unlocked') return;
    this.#work();
    if (this.#now() - this.#toldAt < activityPause) return;
    this.#toldAt = this.#now();
    this.#channel.tell({ kind: 'active' });
  };

  /** Ends the timer and the way to the other tabs. */
  close(): void {
    clearTimeout(this.#timer);
    this.#channel.close();
    this.#listeners.clear();
  }

  #isHeld(): boolean {
    return this.#held !== undefined && this.#held.id === this.sealId();
  }

  /** Waits for another tab's data key. One that was in memory only and has gone with its tab is replaced: what it sealed is lost. */
  async #awaitKey(): Promise<void> {
    await this.#answered;
    if (this.#protection?.kind === 'memory' && !this.#isHeld()) await this.#startMemory();
  }

  #demandKey(): HeldKey {
    if (this.#held === undefined || !this.#isHeld()) throw new VaultLockedError();
    return this.#held;
  }

  async #startMemory(): Promise<void> {
    const held = { id: crypto.randomUUID(), key: await makeDataKey() };
    const isDone = await this.#put({ kind: 'memory', id: held.id });
    if (isDone) this.#hold(held);
  }

  /** Whether another tab was not quicker. */
  async #put(protection: Protection): Promise<boolean> {
    const isDone = await this.#storage.protect({ before: this.#protection, protection });
    await this.#changed(isDone ? protection : undefined);
    return isDone;
  }

  /** Replaces every entry with the protection, again where another tab has kept something meanwhile. */
  async #replace(
    protection: Protection,
    sealAnew: (secrets: readonly KeptBytes[]) => Promise<readonly VaultEntry[]>,
  ): Promise<void> {
    for (;;) {
      await this.#awaitKey();
      const before = this.#protection;
      const kept = (await this.#storage.listEntries()).filter((entry) => this.#canOpen(entry));
      const opened = await Promise.all(kept.map(async (entry) => ({ entry, bytes: await this.open(entry) })));
      const secrets = opened.flatMap(({ entry: { id }, bytes }) => (bytes ? [{ id, bytes }] : []));
      const entries = await sealAnew(secrets);
      if (await this.#storage.protect({ before, protection, entries })) break;
      await this.refresh();
    }
    await this.#changed(protection);
  }

  /** What another data key sealed that is gone stays as it is: nobody can read it. */
  #canOpen({ sealedBy }: VaultEntry): boolean {
    return sealedBy === undefined || sealedBy === this.sealId();
  }

  async #changed(protection: Protection | undefined): Promise<void> {
    if (protection === undefined) return this.refresh();
    this.#protection = protection;
    this.#channel.tell({ kind: 'changed' });
    this.#work();
    this.#tellListeners();
    return undefined;
  }

  #hold(held: HeldKey): void {
    this.#take(held);
    this.#channel.tell({ kind: 'unlocked', ...held });
  }

  #take({ id, key }: HeldKey): void {
    this.#held = { id, key };
    this.#onAnswer?.();
    this.#work();
    this.#tellListeners();
  }

  /** A key that is not under a password is kept: with it would go what it encrypts. */
  #forget(): void {
    if (this.#protection?.kind !== 'password') return;
    this.#held = undefined;
    clearTimeout(this.#timer);
    this.#tellListeners();
  }

  #ask(id: string): void {
    this.#answered = new Promise<void>((resolve) => {
      this.#onAnswer = resolve;
      setTimeout(resolve, patience);
    });
    this.#channel.tell({ kind: 'asked', id });
  }

  #answer(id: string): void {
    if (this.#held?.id === id) this.#channel.tell({ kind: 'unlocked', ...this.#held });
  }

  #work(): void {
    this.#activeAt = this.#now();
    clearTimeout(this.#timer);
    const minutes = this.idleMinutes();
    if (minutes === undefined || !this.#isHeld()) return;
    this.#timer = setTimeout(() => this.#lockWhenIdle(minutes * minute), minutes * minute);
  }

  /** A computer that slept has timers that are late, or early by its clock. */
  #lockWhenIdle(limit: number): void {
    const rest = this.#activeAt + limit - this.#now();
    if (rest <= 0) this.lock();
    else this.#timer = setTimeout(() => this.#lockWhenIdle(limit), rest);
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function sealAll({ id: sealedBy, key }: HeldKey, secrets: readonly KeptBytes[]): Promise<VaultEntry[]> {
  return Promise.all(
    secrets.map(async ({ id, bytes }) => ({ id, bytes: await sealSecret(key, id, bytes), sealedBy })),
  );
}
