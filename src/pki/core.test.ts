import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToolFolder, hasTool, type ToolFolder } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';

/** The script that CONTRIBUTING shows, word for word. */
function scriptOfContributing(): string {
  const section = readFileSync('CONTRIBUTING.md', 'utf8').split('## The certificate core in a script')[1];
  const script = /```js\n([^]*?)```/.exec(section ?? '')?.[1];
  if (script === undefined) throw new Error('CONTRIBUTING shows no script');
  return script;
}

const isPossible = hasTool('openssl');

describe.skipIf(!isPossible)('the script of CONTRIBUTING judges what openssl made', () => {
  let folder: ToolFolder;

  beforeAll(() => {
    folder = aToolFolder();
    folder.write('index.txt', '');
    folder.write('number.txt', '01');
    folder.write(
      'ca.cnf',
      '[ca]\ndefault_ca = ca\ndatabase = index.txt\ncrlnumber = number.txt\ndefault_md = sha256\n',
    );
    makeCertificate('root', [], 'basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign');
    makeCertificate(
      'server',
      ['-CA', 'root.pem', '-CAkey', 'root.key'],
      'basicConstraints=critical,CA:FALSE',
      'keyUsage=critical,digitalSignature',
      'extendedKeyUsage=serverAuth',
      'subjectAltName=DNS:hq.sb7.com',
    );
  });

  afterAll(() => folder.remove());

  function makeCertificate(name: string, issuer: readonly string[], ...extensions: readonly string[]): void {
    folder.run(
      'openssl',
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-days', '30'],
      ...['-config', '/dev/null', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`],
      ...[...issuer, ...extensions.flatMap((extension) => ['-addext', extension])],
    );
  }

  function makeList(): void {
    folder.run(
      'openssl',
      ...['ca', '-config', 'ca.cnf', '-cert', 'root.pem', '-keyfile', 'root.key'],
      ...['-gencrl', '-crldays', '7', '-out', 'list.crl'],
    );
  }

  function judge(host: string, ...files: readonly string[]): string {
    const paths = files.map((file) => folder.path(file));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '-', host, ...paths],
      {
        input: scriptOfContributing(),
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  // Each time the script is run Vite starts anew.
  test.skipIf(casesOf(true, false))('good while nobody has revoked it', () => {
    makeList();
    expect(judge('hq.sb7.com', 'server.pem', 'root.pem', 'list.crl')).toMatch(/^valid /);
  });

  test('not valid once the list of its issuer revokes it', () => {
    folder.run(
      'openssl',
      ...['ca', '-config', 'ca.cnf', '-cert', 'root.pem', '-keyfile', 'root.key', '-revoke', 'server.pem'],
    );
    makeList();
    const refused = judge('hq.sb7.com', 'server.pem', 'root.pem', 'list.crl');
    expect(refused).toMatch(/^invalid /);
    expect(refused).toContain("problem: 'revoked'");
  });
});
