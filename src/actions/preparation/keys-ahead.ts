/*
 * Keys ahead of need: while a form is open that will need a new key, the worker makes one as soon as the page has nothing
 * else to do, and signs with it what the form asks for. Until a press takes them, both are in the memory of the page alone;
 * vault and journal learn of them by that press.
 */
import type { Bytes } from '@/base/bytes';
import { isSameData } from '@/base/plain-data';
import type { CertificateRequest } from '@/pki/certificate';
import type { KeyPair } from '@/pki/public-key';
import type { GeneratedKey, KeyShape, PkiOperations, RequestTemplate } from '@/pki/operations';

/** A maker of keys that may have one ready. */
export interface KeysAhead {
  /** The key that was made ahead, or is being made; where there is none, a new one. No key is given out twice. */
  readonly generateKey: PkiOperations['generateKey'];
  /**
   * A form is open that will need a new key. One of a kind and length is made, however many forms need it. Returns the way
   * to say that the form no longer does: after the last the key is wiped.
   */
  readonly awaitKey: (shape: KeyShape) => () => void;
  /**
   * So many keys will be needed at once, by what follows the page that is shown. None is made in the place of one that was
   * taken. Returns the way to say that they no longer are: those that are left are wiped.
   */
  readonly stockKeys: (shape: KeyShape, count: number) => () => void;
  /** What the form asks for now: it is signed with the key that is awaited, and again when it has changed. */
  readonly awaitRequest: (shape: KeyShape, template: RequestTemplate) => void;
  /** The request that was signed ahead with that key, if it asks for the same; else a new one. */
  readonly createRequest: PkiOperations['createRequest'];
}

/** Does something when the page has nothing else to do; returns the way to call it off. */
type WhenIdle = (act: () => void) => () => void;

interface Awaited {
  forms: number;
  key: Promise<GeneratedKey> | undefined;
  template: RequestTemplate | undefined;
  callOff: () => void;
}

interface SignedAhead {
  readonly template: RequestTemplate;
  readonly request: Promise<CertificateRequest>;
}

/** Keys of a maker, one of each kind and length that is awaited made ahead. */
export function createKeysAhead(
  { generateKey: generate, createRequest: sign }: Pick<PkiOperations, 'generateKey' | 'createRequest'>,
  whenIdle: WhenIdle = whenPageIsIdle,
): KeysAhead {
  const all = new Map<KeyShape, Awaited>();
  const { stockKeys, takeStocked } = createStock(generate, whenIdle);
  const { signSoon, createRequest } = createSigner(sign);
  const makeSoon = (shape: KeyShape, own: Awaited) => {
    own.callOff = whenIdle(() => {
      own.key = generate(shape);
      // The action itself says why it cannot be made.
      own.key.catch(() => (own.key = undefined));
      signSoon(own);
    });
  };
  return {
    generateKey: (shape) => {
      const own = all.get(shape);
      const { key } = own ?? {};
      if (own === undefined || key === undefined) return takeStocked(shape) ?? generate(shape);
      own.key = undefined;
      makeSoon(shape, own);
      return key;
    },
    awaitKey: (shape) => {
      const known = all.get(shape);
      const own = known ?? { forms: 0, key: undefined, template: undefined, callOff: () => undefined };
      own.forms += 1;
      all.set(shape, own);
      if (known === undefined) makeSoon(shape, own);
      return once(() => {
        own.forms -= 1;
        if (own.forms > 0) return;
        all.delete(shape);
        own.callOff();
        wipe(own.key);
        own.key = undefined;
      });
    },
    stockKeys,
    awaitRequest: (shape, template) => {
      const own = all.get(shape);
      if (own === undefined) return;
      own.template = template;
      signSoon(own);
    },
    createRequest,
  };
}

/** Many keys at once, made as soon as the page is idle, each given out once. */
function createStock(generate: PkiOperations['generateKey'], whenIdle: WhenIdle) {
  const stocked = new Map<KeyShape, Promise<GeneratedKey>[]>();
  return {
    stockKeys: (shape: KeyShape, count: number): (() => void) => {
      const own: Promise<GeneratedKey>[] = [];
      const callOff = whenIdle(() => {
        own.push(...Array.from({ length: count }, () => generate(shape)));
        // Whoever takes one is told why it could not be made; of the others nobody asks.
        for (const key of own) key.catch(() => undefined);
        stocked.set(shape, own);
      });
      return once(() => {
        callOff();
        if (stocked.get(shape) === own) stocked.delete(shape);
        own.splice(0).forEach(wipe);
      });
    },
    takeStocked: (shape: KeyShape): Promise<GeneratedKey> | undefined => stocked.get(shape)?.shift(),
  };
}

/** Signs what is asked for with keys that nobody has taken yet, and gives it to the press that takes the key. */
function createSigner(sign: PkiOperations['createRequest']) {
  /** By the private key. */
  const signed = new WeakMap<Bytes, SignedAhead>();
  return {
    /** Once the key is there; nothing where it is taken by then, or something else is asked for. */
    signSoon: (own: Awaited): void => {
      const { key, template } = own;
      if (key === undefined || template === undefined) return;
      key.then(
        ({ keyPair }) => {
          const isWanted = own.key === key && own.template === template;
          if (!isWanted || isSameData(signed.get(keyPair.pkcs8)?.template, template)) return;
          const request = sign(template, keyPair);
          request.catch(() => signed.delete(keyPair.pkcs8));
          signed.set(keyPair.pkcs8, { template, request });
        },
        () => undefined,
      );
    },
    createRequest: (template: RequestTemplate, key: KeyPair): Promise<CertificateRequest> => {
      const ahead = signed.get(key.pkcs8);
      if (ahead === undefined || !isSameData(ahead.template, template)) return sign(template, key);
      return ahead.request.catch(() => sign(template, key));
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
