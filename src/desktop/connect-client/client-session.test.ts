import { expect, test } from 'vitest';
import { connectClientSession } from '@/simulation/world/pc-records';
import { emptyWorld, withRecords, withoutRecord, type World } from '@/simulation/world/world';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { clientEndWords, clientSessionIn } from './client-session';

const installed = (await anInstalledLab()).store.world();

function signedInTo(server: string, since = 1): World {
  const session = { user: 'sarah.lopez', role: 'user', server, since } as const;
  return withRecords(installed, 'sessions', { [connectClientSession]: session });
}

const signedIn = signedInTo('SB7-HQ.SB7.com');

/** While the services restart with a new certificate. */
const restarting = (() => {
  const slot = signedIn.slots['headquarters-https'];
  if (slot?.active === undefined) throw new Error('the server has a certificate');
  const pending = { credential: slot.active, activeAt: noteTime + 1 };
  return withRecords(signedIn, 'slots', { 'headquarters-https': { ...slot, pending } });
})();

function said(before: World, after: World, closed = 0): string | undefined {
  return clientEndWords(clientSessionIn(before, noteTime), clientSessionIn(after, noteTime), closed);
}

test('a restart of the server, a sign-out and another name each say what became of the client', () => {
  expect([
    said(signedIn, restarting, 1),
    said(signedIn, withoutRecord(signedIn, 'sessions', connectClientSession), 2),
    said(signedIn, signedInTo('hq.sb7.com')),
    said(signedIn, signedInTo('SB7-HQ.SB7.com', 2)),
  ]).toEqual([
    'Headquarters restarts: the Connect client is cut off, and connects again by itself. The window over it was closed.',
    'You are signed out of the Connect client. 2 windows over it were closed.',
    'The Connect client is signed in to hq.sb7.com now.',
    'There was a new sign-in to the Connect client.',
  ]);
});

test('nothing is said where nothing was lost, nor of a restart that the client shows by itself', () => {
  const nobody = withRecords(installed, 'sessions', {});
  expect([
    said(signedIn, signedIn),
    said(signedIn, restarting),
    said(restarting, signedIn),
    said(nobody, signedIn),
    said(emptyWorld, emptyWorld, 1),
  ]).toEqual(Array<undefined>(5).fill(undefined));
});

test('the client can change again at the end of the restart', () => {
  expect(clientSessionIn(restarting, noteTime)).toMatchObject({ isRestarting: true, until: noteTime + 1 });
});
