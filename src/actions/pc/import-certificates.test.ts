import { expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { issueAuthority, issueServer } from '@/testing/certificates';
import { anInstalledLab, must } from '@/testing/lab';

const password = 'correct horse';

async function aPfx() {
  const root = await issueAuthority('Root');
  const server = await issueServer('host.sb7.com', { issuedBy: root });
  const bytes = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [root.certificate.der],
    pkcs8: server.key.pkcs8,
    friendlyName: 'host',
    password,
  });
  return { root, server, file: { name: 'host.pfx', bytes } };
}

test('a PFX puts its key and certificate into Personal, and the rest where it belongs', async () => {
  const { root, server, file } = await aPfx();
  const { store, perform } = await anInstalledLab();
  const action = {
    type: 'import-certificates',
    pc: traineePc,
    store: 'automatic',
    location: 'current-user',
  } as const;
  must(await perform(action, { files: [file], secrets: { password } }));
  const key = server.key.publicKey.fingerprint;
  expect(Object.values(store.world().placements)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ store: 'personal', certificate: server.certificate.fingerprint, key }),
      expect.objectContaining({ store: 'intermediate', certificate: root.certificate.fingerprint }),
    ]),
  );
  expect(await store.storage.readSecret(key)).toEqual(server.key.pkcs8);
});

test('a wrong password changes nothing', async () => {
  const { file } = await aPfx();
  const { store, perform } = await anInstalledLab();
  const before = store.world();
  const outcome = await perform(
    { type: 'import-certificates', pc: traineePc, store: 'personal' },
    { files: [file], secrets: { password: 'wrong' } },
  );
  expect(outcome).toMatchObject({ ok: false, problem: { name: 'password-wrong', field: 'password' } });
  expect(store.world()).toBe(before);
});
