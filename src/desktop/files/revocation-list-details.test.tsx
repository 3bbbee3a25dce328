import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { toHex } from '@/base/bytes';
import { derNull } from '@/pki/keys/der';
import type { RevocationList } from '@/pki/revocation-list';
import { directOperations } from '@/pki/worker/direct-operations';
import { aKey, forgeList, type ForgedExtension } from '@/testing/forge';
import { itemWords } from '@/views/words/item-words';
import { RevocationListDetails } from './revocation-list-details';

/** A list with a critical extension that nobody knows, or with other extensions, as it is read. */
async function aListWith(...extensions: readonly ForgedExtension[]) {
  const issuer = { subject: 'List Authority', key: aKey() };
  const der = forgeList({
    issuer,
    thisUpdate: 0,
    nextUpdate: 86_400_000,
    revoked: ['5a01', '5a01'],
    extensions,
  });
  const [item] = await directOperations.readFiles([der], []);
  if (item?.kind !== 'revocation-list') throw new Error(`no list: ${toHex(der)}`);
  return item;
}

function show(list: RevocationList): string {
  render(<RevocationListDetails list={list} />);
  return screen.getByText(/^It breaks the rules for revocation lists:/).textContent;
}

test('what is wrong with a list is told in full', async () => {
  const { revocationList } = await aListWith();
  expect(show(revocationList)).toBe(
    'It breaks the rules for revocation lists: it has no number of its own; it lists a certificate twice.',
  );
});

test('a list that does not count says so wherever it is recognised', async () => {
  const item = await aListWith({ oid: '1.2.3.4', critical: true, value: derNull() });
  expect(itemWords(item)).toBe(
    'Certificate revocation list of List Authority, which does not count: ' +
      'it has a critical extension that the app does not know',
  );
  expect(itemWords(await aListWith())).toBe('Certificate revocation list of List Authority');
  expect(show(item.revocationList)).toContain('it has a critical extension that the app does not know');
});
