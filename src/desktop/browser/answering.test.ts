import { expect, test } from 'vitest';
import { emptyWorld, withRecords, withoutRecord, type World } from '@/simulation/world/world';
import { anInstalledLab } from '@/testing/lab';
import { answeringAt, endWords } from './tab-page';

const host = 'sb7-mr1.sb7.com';
const session = { user: 'admin', role: 'system-administrator', server: '', since: 1 } as const;
const signedIn = withRecords((await anInstalledLab()).store.world(), 'sessions', { [host]: session });

function said(after: World, closed = 0, before = signedIn): string | undefined {
  return endWords(after, answeringAt(before, host), answeringAt(after, host), closed);
}

const restarted = withRecords(withoutRecord(signedIn, 'sessions', host), 'restarts', {
  'sb7-mr1': { number: 1, startedAt: 2 },
});

test('a restart, a sign-out, another name and a step taken back each say why what was shown is over', () => {
  const own = signedIn.equipment['sb7-mr1'];
  if (own === undefined) throw new Error('the site has no router');
  const renamed = withRecords(signedIn, 'equipment', { 'sb7-mr1': { ...own, fqdn: 'mr.sb7.com' } });
  expect([
    said(restarted, 1),
    said(withoutRecord(signedIn, 'sessions', host)),
    said(renamed, 2),
    said(withoutRecord(signedIn, 'equipment', 'sb7-mr1'), 1),
    said(signedIn, 1, restarted),
  ]).toEqual([
    'SB7-MR1 restarts: your session there is over. The window over its page was closed, and nothing in it was used.',
    'You are signed out of SB7-MR1.',
    'sb7-mr1.sb7.com no longer leads to SB7-MR1: it is mr.sb7.com now. 2 windows over its page were closed, and nothing in them was used.',
    'Nothing answers at sb7-mr1.sb7.com any more: the device is gone. The window over its page was closed, and nothing in it was used.',
    'The restart of SB7-MR1 was undone. The window over its page was closed, and nothing in it was used.',
  ]);
});

test('nothing is said where nothing was lost', () => {
  expect([said(signedIn), said(signedIn, 0, emptyWorld), said(signedIn, 0, restarted)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
