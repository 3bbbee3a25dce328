import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { issue, issueAuthority, issueServer } from '@/testing/certificates';
import { beforeAll, expect, test } from 'vitest';
import { candidatesIn } from './fill-in-candidates';

let pem: Readonly<Record<'root' | 'intermediate' | 'server' | 'other' | 'own', string>>;

beforeAll(async () => {
  const root = await issueAuthority('Root');
  const intermediate = await issueAuthority('Intermediate', { issuedBy: root });
  const all = {
    ...{ root, intermediate },
    server: await issueServer('hq.sb7.com', { issuedBy: intermediate }),
    other: await issueServer('eg.sb7.com', { issuedBy: intermediate }),
    own: await issue('pbx.sb7.com'),
  };
  pem = Object.fromEntries(
    Object.entries(all).map(([name, { certificate }]) => [name, toPem('CERTIFICATE', certificate.der)]),
  ) as typeof pem;
});

async function found(...names: readonly (keyof typeof pem)[]): Promise<readonly string[]> {
  const text = names.map((name) => pem[name]).join('\n');
  return candidatesIn(await directOperations.readFiles([toUtf8(text)], [])).map(({ words }) => words);
}

test('of a chain the server’s certificate is taken, wherever it stands', async () => {
  expect(await found('server', 'intermediate', 'root')).toEqual(['Certificate: hq.sb7.com']);
  expect(await found('root', 'intermediate', 'server', 'server')).toEqual(['Certificate: hq.sb7.com']);
});

test('of several servers’ certificates each is offered', async () => {
  expect(await found('server', 'intermediate', 'other', 'own')).toEqual([
    'Certificate: hq.sb7.com',
    'Certificate: eg.sb7.com',
    'Self-signed certificate: pbx.sb7.com',
  ]);
});

test('authorities’ certificates are taken only where there is nothing else, the lowest first', async () => {
  expect(await found('root', 'intermediate')).toEqual(['Intermediate certificate: Intermediate']);
  expect(await found('root')).toEqual(['Root certificate: Root']);
});

test('what holds neither certificate nor request offers nothing', async () => {
  expect(candidatesIn(await directOperations.readFiles([toUtf8('notes')], []))).toEqual([]);
});
