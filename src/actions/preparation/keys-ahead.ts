/*
 * Keys ahead of need: while a form is open that will need a new key, the worker makes one as soon as the page has nothing
 * else to do. Until a press takes it, it is in the memory of the page alone; vault and journal learn of it by that press.
 */
import type { GeneratedKey, KeyShape, PkiOperations } from '@/pki/operations';

/** A maker of keys that may have one ready. */
export interface KeysAhead {
  /** The key that was made ahead, or is being made; where there is none, a new one. No key is given out twice. */
  readonly generateKey: PkiOperations['generateKey'];
  /**
   * A form is open that will need a new key. One of a kind and length is made, however many forms need it. Returns the way
   * to say that the form no longer does: after the last the key is wiped.
   */
  readonly awaitKey: (shape: KeyShape) => () => void;
}

/** Does something when the page has nothing else to do; returns the way to call it off. */
type WhenIdle = (act: () => void) => () => void;

interface Awaited {
  forms: number;
  key: Promise<GeneratedKey> | undefined;
  callOff: () => void;
}

/** Keys of a maker, one of each kind and length that is awaited made ahead. */
export function createKeysAhead(
  generate: PkiOperations['generateKey'],
  whenIdle: WhenIdle = whenPageIsIdle,
): KeysAhead {
  const all = new Map<KeyShape, Awaited>();
  const makeSoon = (shape: KeyShape, own: Awaited) => {
    own.callOff = whenIdle(() => {
      own.key = generate(shape);
      // Whoever presses is told why it cannot be made.
      own.key.catch(() => (own.key = undefined));
    });
  };
  return {
    generateKey: (shape) => {
      const own = all.get(shape);
      const { key } = own ?? {};
      if (own === undefined || key === undefined) return generate(shape);
      own.key = undefined;
      makeSoon(shape, own);
      return key;
    },
    awaitKey: (shape) => {
      const known = all.get(shape);
      const own = known ?? { forms: 0, key: undefined, callOff: () => undefined };
      own.forms += 1;
      all.set(shape, own);
      if (known === undefined) makeSoon(shape, own);
      return once(() => {
        own.forms -= 1;
        if (own.forms > 0) return;
        all.delete(shape);
        own.callOff();
        wipe(own.key);
      });
    },
  };
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function wipe(key: Promise<GeneratedKey> | undefined): void {
  key?.then(
    ({ keyPair }) => keyPair.pkcs8.fill(0),
    () => undefined,
  );
}

/** Milliseconds after which a browser that does not tell when it is idle is taken to be. */
const pause = 200;

/** Safari does not tell. */
const whenPageIsIdle: WhenIdle = (act) => {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, pause);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(act);
  return () => cancelIdleCallback(request);
};
