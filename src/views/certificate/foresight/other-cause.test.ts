/*
 * Whoever is met as badly as before, but by another cause, is told so: beforehand in the forecast, and afterwards in the
 * journal.
 */
import { beforeEach, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { done, foretold } from '@/testing/foretelling';
import { anInstalledLab, must, noteTime, type TestLab } from '@/testing/lab';
import type { PieceOfWork } from '@/testing/site-work';
import { eventWords } from '../../words/event-words';
import { foresightLines } from './foresight-lines';

let lab: TestLab;
let root: Issued;

const day = 86_400_000;
const host = 'SB7-HQ.SB7.com';

beforeEach(async () => {
  lab = await anInstalledLab();
  root = await issueAuthority('Own Root CA');
  const files = [{ name: 'root.pem', bytes: toUtf8(toPem('CERTIFICATE', root.certificate.der)) }];
  const deployed = { type: 'import-certificates', pc: 'trainee', store: 'trusted-root' } as const;
  must(await lab.perform(deployed, { files }));
  must(await lab.perform({ type: 'deploy-root', certificate: root.certificate.fingerprint }));
});

function installing(server: Issued, chain: readonly Issued[] = []): PieceOfWork {
  const certificates = [server, ...chain].map(({ certificate }) => toPem('CERTIFICATE', certificate.der));
  const bytes = toUtf8([...certificates, toPem('PRIVATE KEY', server.key.pkcs8)].join(''));
  const action = { type: 'install-certificate', slot: 'headquarters-https', accepted: [] } as const;
  return { action, inputs: { files: [{ name: 'given.pem', bytes }] } };
}

/** What is foretold of the Connect client, and what the journal says of it when it is done. */
async function told(work: PieceOfWork): Promise<readonly [foretold: string | undefined, journal: string]> {
  const line = foresightLines(await foretold(lab, work)).find(({ who }) =>
    who.startsWith('Connect client on'),
  );
  expect(await done(lab, work)).toBeUndefined();
  const journal = await lab.store.storage.readJournal();
  const events = journal.flatMap((entry) => entry.events);
  const own = events.findLast(
    ({ name, values }) => name.startsWith('connection-') && values['program'] === 'Connect client',
  );
  return [line && `${line.tone}: ${line.words}`, own === undefined ? '' : eventWords(own)];
}

/** Headquarters shows a certificate that has expired. */
async function expire(): Promise<void> {
  const short = await issueServer(host, { issuedBy: root, notAfter: noteTime + day });
  expect(await done(lab, installing(short))).toBeUndefined();
  must(await lab.perform({ type: 'advance-clock', by: 2 * day }));
}

/** One cause after another, each of the one before. */
const causes: readonly (readonly [next: () => Promise<PieceOfWork>, cause: string])[] = [
  [
    async () => installing(await issueServer('other.sb7.com', { issuedBy: root })),
    'the certificate is for other.sb7.com, not for SB7-HQ.SB7.com',
  ],
  [
    async () => installing(await issueServer(host, { issuedBy: await issueAuthority('Strange CA') })),
    'the certificate of the issuer, Strange CA, is missing',
  ],
  [async () => installing(await issueServer(host)), 'they do not trust the self-signed certificate'],
  [
    async () => {
      const issuedBy = await issueAuthority('Own Intermediate', { issuedBy: root });
      return installing(await issueServer(host, { issuedBy }));
    },
    'the certificate of the issuer, Own Intermediate, is missing',
  ],
];

test('each other cause of the same state is foretold, and told when it has come', async () => {
  await expire();
  for (const [next, cause] of causes) {
    const [line, journal] = await told(await next());
    expect(line).toBe(`doubtful: as before: fall back to http, now because ${cause}`);
    expect(journal).toMatch(
      /^Connect client at SB7-HQ\.SB7\.com.* as before: Not encrypted, for another reason then\. /,
    );
  }
});

test('the same cause as before is none that is told', async () => {
  const strange = await issueAuthority('Strange CA');
  expect(await done(lab, installing(await issueServer(host, { issuedBy: strange })))).toBeUndefined();
  const [line] = await told(installing(await issueServer(host, { issuedBy: strange })));
  expect(line).toMatch(/^same: as before \(fall back to http: /);
  const events = (await lab.store.storage.readJournal()).at(-1)?.events ?? [];
  expect(events.filter(({ name }) => name.startsWith('connection-'))).toEqual([]);
});

test('that a root becomes known to the lab is no other cause', async () => {
  const strange = await issueAuthority('Strange CA');
  expect(await done(lab, installing(await issueServer(host, { issuedBy: strange })))).toBeUndefined();
  const files = [{ name: 'root.pem', bytes: toUtf8(toPem('CERTIFICATE', strange.certificate.der)) }];
  const looking = { type: 'import-certificates', pc: 'trainee', store: 'intermediate' } as const;
  const lines = foresightLines(await foretold(lab, { action: looking, inputs: { files } }));
  expect(lines).toEqual([]);
});

test('of devices whose causes differ in what they name the line says what they have in common', async () => {
  const years = { type: 'advance-clock', by: 40 * 365 * day } as const;
  const lines = foresightLines(await foretold(lab, { action: years, inputs: {} }));
  const words = lines.map(({ who, words: said }) => `${who}: ${said}`);
  expect(words.filter((line) => line.includes('expired')).length).toBeGreaterThan(0);
  expect(words.filter((line) => /devices.*certificate .* expired on/.test(line))).toEqual([]);
});
