import { expect, test } from 'vitest';
import type { CertificateRequest } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import type { GeneratedKey, KeyShape, RequestTemplate } from '@/pki/operations';
import { createKeysAhead } from './keys-ahead';

/** A maker whose keys are numbered, and a page whose idle moments come when they are called for. */
function aMaker() {
  const asked: { readonly commonName: string; readonly key: number }[] = [];
  const made: { readonly shape: KeyShape; readonly pkcs8: Uint8Array }[] = [];
  const waiting = new Set<() => void>();
  const generate = (shape: KeyShape) => {
    const pkcs8 = Uint8Array.of(made.length + 1);
    made.push({ shape, pkcs8 });
    return Promise.resolve({ keyPair: { pkcs8 }, elapsed: 1 } as unknown as GeneratedKey);
  };
  const sign = (template: RequestTemplate, { pkcs8 }: { readonly pkcs8: Uint8Array }) => {
    asked.push({ commonName: nameIn(template), key: pkcs8[0] ?? 0 });
    return Promise.resolve({ fingerprint: `${nameIn(template)} ${String(pkcs8[0])}` } as CertificateRequest);
  };
  const keys = createKeysAhead({ generateKey: generate, createRequest: sign }, (act) => {
    waiting.add(act);
    return () => waiting.delete(act);
  });
  const idle = () => {
    for (const act of [...waiting]) {
      waiting.delete(act);
      act();
    }
  };
  const take = async (shape: KeyShape) => [...(await keys.generateKey(shape)).keyPair.pkcs8];
  /** What a press does; answers whose request it is. */
  const press = async (shape: KeyShape, commonName: string) => {
    const { keyPair } = await keys.generateKey(shape);
    return (await keys.createRequest(asking(commonName), keyPair)).fingerprint;
  };
  return { keys, made, asked, idle, take, press };
}

function asking(commonName: string): RequestTemplate {
  return { subject: aName([['CN', commonName]]), subjectAlternativeNames: [] };
}

function nameIn({ subject }: RequestTemplate): string {
  return String(subject[0]?.[0]?.value);
}

test('a key is made when the page is idle, and given to the press', async () => {
  const { keys, made, idle, take } = aMaker();
  keys.awaitKey(2048);
  expect(made).toEqual([]);
  idle();
  expect(made.map(({ shape }) => shape)).toEqual([2048]);
  expect(await take(2048)).toEqual([1]);
});

test('no key is given out twice, and the form that stays open has another one', async () => {
  const { keys, made, idle, take } = aMaker();
  keys.awaitKey(2048);
  idle();
  expect([await take(2048), await take(2048)]).toEqual([[1], [2]]);
  idle();
  expect(made).toHaveLength(3);
  expect(await take(2048)).toEqual([3]);
});

test('a press before the idle moment makes its own key', async () => {
  const { keys, made, idle, take } = aMaker();
  const leave = keys.awaitKey(4096);
  expect(await take(4096)).toEqual([1]);
  leave();
  idle();
  expect(made).toHaveLength(1);
});

test('one a kind and length, however many forms are open; of another length a press has a new one', async () => {
  const { keys, made, idle, take } = aMaker();
  for (const shape of [2048, 2048, 'P-256', 4096] as const) keys.awaitKey(shape);
  idle();
  expect(made.map(({ shape }) => shape)).toEqual([2048, 'P-256', 4096]);
  expect(await take(3072)).toEqual([4]);
});

test('the key is wiped when the last form is left, and none is made any more', async () => {
  const { keys, made, idle, take } = aMaker();
  const leave = [keys.awaitKey(2048), keys.awaitKey(2048)];
  idle();
  leave[0]?.();
  leave[0]?.();
  await Promise.resolve();
  expect(made[0]?.pkcs8).toEqual(Uint8Array.of(1));
  leave[1]?.();
  await Promise.resolve();
  expect(made[0]?.pkcs8).toEqual(Uint8Array.of(0));
  idle();
  expect(await take(2048)).toEqual([2]);
});

test('a key that was taken is left alone when the form is left', async () => {
  const { keys, idle } = aMaker();
  const leave = keys.awaitKey(2048);
  idle();
  const { keyPair } = await keys.generateKey(2048);
  leave();
  await Promise.resolve();
  expect([...keyPair.pkcs8]).toEqual([1]);
});

test('what cannot be made is refused at the press', async () => {
  let idle: () => void = () => undefined;
  const keys = createKeysAhead(
    {
      generateKey: () => Promise.reject(new Error('not of this length')),
      createRequest: () => Promise.reject(new Error('not asked for')),
    },
    (act) => {
      idle = act;
      return () => undefined;
    },
  );
  keys.awaitKey(1000);
  idle();
  await expect(keys.generateKey(1000)).rejects.toThrow('not of this length');
});

test('what the form asks for is signed with the key once both are there, and given to the press', async () => {
  const { keys, asked, idle, press } = aMaker();
  keys.awaitKey(2048);
  keys.awaitRequest(2048, asking('first'));
  expect(asked).toEqual([]);
  idle();
  await Promise.resolve();
  keys.awaitRequest(2048, asking('second'));
  keys.awaitRequest(2048, asking('second'));
  await Promise.resolve();
  const ahead = [
    { commonName: 'first', key: 1 },
    { commonName: 'second', key: 1 },
  ];
  expect(asked).toEqual(ahead);
  expect(await press(2048, 'second')).toBe('second 1');
  expect(asked).toEqual(ahead);
});

test('a press that asks for something else has it signed then, with the key that was made ahead', async () => {
  const { keys, idle, press } = aMaker();
  keys.awaitKey(2048);
  keys.awaitRequest(2048, asking('typed'));
  idle();
  await Promise.resolve();
  expect(await press(2048, 'typed and typed on')).toBe('typed and typed on 1');
});

test('nothing is signed for a form that was left, nor with a key that is taken', async () => {
  const { keys, asked, idle, take } = aMaker();
  const leave = keys.awaitKey(2048);
  idle();
  leave();
  keys.awaitRequest(2048, asking('left'));
  keys.awaitKey(4096);
  idle();
  await take(4096);
  keys.awaitRequest(4096, asking('taken'));
  await Promise.resolve();
  expect(asked).toEqual([]);
});

test('where signing ahead failed, the press tries it itself', async () => {
  let attempts = 0;
  const keys = createKeysAhead(
    {
      generateKey: () =>
        Promise.resolve({ keyPair: { pkcs8: Uint8Array.of(1) }, elapsed: 1 } as GeneratedKey),
      createRequest: () => {
        attempts += 1;
        if (attempts === 1) return Promise.reject(new Error('the worker broke down'));
        return Promise.resolve({ fingerprint: 'signed' } as CertificateRequest);
      },
    },
    (act) => {
      act();
      return () => undefined;
    },
  );
  keys.awaitKey(2048);
  keys.awaitRequest(2048, asking('typed'));
  const { keyPair } = await keys.generateKey(2048);
  expect(await keys.createRequest(asking('typed'), keyPair)).toMatchObject({ fingerprint: 'signed' });
});

test('many at once are made when the page is idle, each given out once, and none in its place', async () => {
  const { keys, made, idle, take } = aMaker();
  keys.stockKeys(2048, 3);
  expect(made).toEqual([]);
  idle();
  expect(made).toHaveLength(3);
  expect([await take(2048), await take(2048), await take(2048)]).toEqual([[1], [2], [3]]);
  idle();
  expect(made).toHaveLength(3);
  expect(await take(2048), 'one more than were made ahead').toEqual([4]);
});

test('those of many that nobody took are wiped, what was taken is not', async () => {
  const { keys, made, idle } = aMaker();
  const drop = keys.stockKeys(2048, 2);
  idle();
  const { keyPair } = await keys.generateKey(2048);
  drop();
  await Promise.resolve();
  expect([...keyPair.pkcs8]).toEqual([1]);
  expect([...(made[1]?.pkcs8 ?? [])]).toEqual([0]);
  expect((await keys.generateKey(2048)).keyPair.pkcs8[0]).toBe(3);
});

test('many that nobody waits for any more are not begun', () => {
  const { keys, made, idle } = aMaker();
  keys.stockKeys(2048, 2)();
  idle();
  expect(made).toEqual([]);
});
