import { afterAll, describe, expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Certificate } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import { issueServer } from '@/testing/certificates';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { readyKeyPem } from '@/testing/ready-keys';
import { detailsRows, filteredRows, type DetailsRow } from './details-rows';
import { longDate } from './windows-text';

/** What OpenSSL is asked to make: subject, key, days, and the lines of the extension section. */
interface Variety {
  readonly subject: string;
  readonly key?: readonly string[];
  readonly extensions: readonly string[];
  readonly options?: readonly string[];
}

const server = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature,keyEncipherment'];
const authority = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];

const varieties: Readonly<Record<string, Variety>> = {
  'a server': {
    subject: '/C=US/ST=California/L=Sunnyvale/O=ShoreTel/OU=IT/CN=sb7-hq.sb7.com',
    extensions: [...server, 'extendedKeyUsage=serverAuth', 'subjectAltName=DNS:sb7-hq.sb7.com'],
  },
  'a name alone': { subject: '/CN=IM Appliance', extensions: [] },
  'an e-mail address in the name': {
    subject: '/CN=appliance/emailAddress=admin@sb7.com',
    extensions: server,
  },
  'names of every kind': {
    subject: '/CN=names',
    extensions: [
      'subjectAltName=DNS:a.sb7.com,DNS:*.sb7.com,IP:10.7.0.10,IP:2001:db8::1,email:a@sb7.com,URI:https://sb7.com/,RID:1.2.3.4',
    ],
  },
  'a root': {
    subject: '/O=Mitel/CN=Root',
    extensions: [...authority, 'subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid'],
  },
  'an authority with a path length': {
    subject: '/CN=Issuing',
    extensions: ['basicConstraints=critical,CA:TRUE,pathlen:0', 'subjectKeyIdentifier=hash'],
  },
  'an issuer by name and number': {
    subject: '/C=DE/O=Prüfer GmbH/CN=Wurzel',
    extensions: ['subjectKeyIdentifier=hash', 'authorityKeyIdentifier=keyid:always,issuer:always'],
    options: ['-utf8'],
  },
  'every key usage': {
    subject: '/CN=usages',
    extensions: [
      'keyUsage=digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement,keyCertSign,cRLSign,encipherOnly,decipherOnly',
    ],
  },
  'many purposes': {
    subject: '/CN=purposes',
    extensions: [
      'extendedKeyUsage=serverAuth,clientAuth,codeSigning,emailProtection,timeStamping,OCSPSigning',
    ],
  },
  'an unknown purpose': { subject: '/CN=purpose', extensions: ['extendedKeyUsage=1.2.3.4.5'] },
  'addresses of authorities': {
    subject: '/CN=addresses',
    extensions: [
      'authorityInfoAccess=OCSP;URI:http://ocsp.example/,caIssuers;URI:http://ca.example/ca.crt',
      'crlDistributionPoints=URI:http://crl.example/1.crl,URI:http://crl.example/2.crl',
    ],
  },
  policies: { subject: '/CN=policies', extensions: ['certificatePolicies=2.23.140.1.2.2,1.2.3.4'] },
  'name constraints': {
    subject: '/CN=constrained',
    extensions: ['nameConstraints=critical,permitted;DNS:.sb7.com,excluded;IP:10.0.0.0/255.0.0.0'],
  },
  'policy constraints': {
    subject: '/CN=policy constraints',
    extensions: ['policyConstraints=critical,requireExplicitPolicy:0,inhibitPolicyMapping:2'],
  },
  'an unknown extension': {
    subject: '/CN=unknown',
    extensions: ['1.2.3.4.5.6=critical,ASN1:UTF8String:Hello'],
  },
  'Netscape’s own': {
    subject: '/CN=netscape',
    extensions: ['nsCertType=server,sslCA', 'nsComment=Made by hand'],
  },
  'an elliptic key': {
    subject: '/CN=curve',
    key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    extensions: server,
  },
  'a long elliptic key': {
    subject: '/CN=curve 384',
    key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
    extensions: [],
    options: ['-sha384'],
  },
  'a long key and SHA-512': {
    subject: '/CN=long',
    key: ['rsa:3072'],
    extensions: authority,
    options: ['-sha512'],
  },
  'SHA-1': { subject: '/CN=old', key: ['rsa:1024'], extensions: [], options: ['-sha1'] },
  'another script': {
    subject: '/C=JP/O=株式会社/CN=サーバー',
    extensions: server,
    options: ['-utf8'],
  },
};

const folder = aToolFolder();
afterAll(() => folder.remove());

const usualKey = ['rsa:2048'];

/** The file of a key; each kind of curve is made once. */
const keyFile = (key: readonly string[]) => `${key.join(' ').replaceAll(':', '-')}.pem`;
const madeKeys = new Set<string>();

for (const size of [1024, 2048, 3072] as const) {
  folder.write(keyFile([`rsa:${String(size)}`]), readyKeyPem(size));
  madeKeys.add(keyFile([`rsa:${String(size)}`]));
}

async function make({ subject, key = usualKey, extensions, options = [] }: Variety): Promise<Certificate> {
  const section = ['[req]', 'distinguished_name=dn', 'x509_extensions=ext', '[dn]', '[ext]', ...extensions];
  folder.write('request.cnf', section.join('\n'));
  const file = keyFile(key);
  const ofKey = madeKeys.has(file) ? ['-key', file] : ['-newkey', ...key, '-keyout', file];
  folder.run(
    'openssl',
    ...['req', '-x509', '-config', 'request.cnf', '-nodes', '-subj', subject, ...ofKey],
    ...['-out', 'made.pem', '-days', '900', ...options],
  );
  madeKeys.add(file);
  const [item] = await directOperations.readFiles([folder.read('made.pem')], []);
  if (item?.kind !== 'certificate') throw new Error('no certificate was made');
  return item.certificate;
}

async function describedRows(certificate: Certificate): Promise<readonly DetailsRow[]> {
  return detailsRows(certificate, await directOperations.describeCertificate(certificate.der));
}

/** All that OpenSSL says of the certificate made last. */
function saidByOpenssl() {
  const asked = ['-serial', '-subject', '-issuer', '-startdate', '-enddate', '-fingerprint', '-sha1'];
  const form = ['-nameopt', 'sep_multiline,utf8,dn_rev,sname'];
  const said = new Map(
    openssl(...asked, ...form)
      .trimEnd()
      .split(/\n(?=\S)/)
      .map((one) => [/^[^=]*/.exec(one)?.[0].toLowerCase(), /=([^]*)/.exec(one)?.[1] ?? '']),
  );
  return { text: openssl('-text'), of: (name: string) => said.get(name) ?? '' };
}

function openssl(...args: readonly string[]): string {
  return folder.run('openssl', 'x509', '-in', 'made.pem', '-noout', ...args);
}

function pairs(hex: string): string {
  return (
    hex
      .toLowerCase()
      .replaceAll(/[^0-9a-f]/g, '')
      .match(/../g) ?? []
  ).join(' ');
}

/** `CN = host` a line, most specific first, from what OpenSSL says of a name. */
function namesOf(said: string): string {
  const [, ...lines] = said.split('\n');
  const labels: Readonly<Record<string, string>> = { ST: 'S', emailAddress: 'E' };
  return lines
    .map((line) => /^\s*(\w+)\s?=\s?(.*)$/.exec(line) ?? [])
    .map(([, label = '', value = '']) => `${labels[label] ?? label} = ${value}`)
    .join('\n');
}

interface OpensslExtension {
  readonly name: string;
  readonly isCritical: boolean;
  readonly text: string;
}

/** The extensions as `openssl x509 -text` prints them. */
function extensionsOf(text: string): readonly OpensslExtension[] {
  const [, after = ''] = text.split('X509v3 extensions:\n');
  const found: { name: string; isCritical: boolean; text: string }[] = [];
  for (const line of after.split('\n')) {
    const head = /^ {12}(\S.*?):\s?(critical)?\s*$/.exec(line);
    if (head) found.push({ name: head[1] ?? '', isCritical: head[2] !== undefined, text: '' });
    else if (line.startsWith('    Signature Algorithm')) break;
    else {
      const last = found.at(-1);
      if (last) last.text += `${line.trim()}\n`;
    }
  }
  return found;
}

const labels: Readonly<Record<string, string>> = {
  'X509v3 Basic Constraints': 'Basic Constraints',
  'X509v3 Key Usage': 'Key Usage',
  'X509v3 Extended Key Usage': 'Enhanced Key Usage',
  'X509v3 Subject Alternative Name': 'Subject Alternative Name',
  'X509v3 Subject Key Identifier': 'Subject Key Identifier',
  'X509v3 Authority Key Identifier': 'Authority Key Identifier',
  'Authority Information Access': 'Authority Information Access',
  'X509v3 CRL Distribution Points': 'CRL Distribution Points',
  'X509v3 Certificate Policies': 'Certificate Policies',
  'X509v3 Name Constraints': 'Name Constraints',
  'X509v3 Policy Constraints': 'Policy Constraints',
  'Netscape Cert Type': 'Netscape Cert Type',
  'Netscape Comment': 'Netscape Comment',
};

const words: readonly (readonly [RegExp, string])[] = [
  [/Non Repudiation/, 'Non-Repudiation'],
  [/Certificate Sign$/, 'Certificate Signing'],
  [/^CRL Sign$/, 'CRL Signing'],
  [/^TLS Web Server Authentication$/, 'Server Authentication'],
  [/^TLS Web Client Authentication$/, 'Client Authentication'],
  [/^E-mail Protection$/, 'Secure Email'],
  [/^SSL Server$/, 'SSL Server Authentication'],
  [/^DNS:/, 'DNS Name='],
  [/^IP Address:/, 'IP Address='],
  [/^IP:/, 'IP Address='],
  [/^email:/, 'RFC822 Name='],
  [/^(OCSP - |CA Issuers - )?URI:/, 'URL='],
  [/^Registered ID:/, 'Registered ID='],
  [/^CA:TRUE$/, 'Subject Type=CA'],
  [/^CA:FALSE$/, 'Subject Type=End Entity'],
  [/^pathlen:/, 'Path Length Constraint='],
  [/^Policy: /, 'Policy Identifier='],
  [/^Require Explicit Policy:/, 'Required Explicit Policy Skip Certs='],
  [/^Inhibit Policy Mapping:/, 'Inhibit Policy Mapping Skip Certs='],
];

/** What must be found in the value: each part that OpenSSL prints, in Windows' words. */
function partsOf({ name, text }: OpensslExtension): readonly string[] {
  const flat = text.trim();
  if (name.endsWith('Key Identifier')) return flat.split('\n').map(identifierPart);
  if (labels[name] === undefined) return [];
  return flat
    .split(/\n|, /)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(Full Name|Permitted|Excluded):?$/.test(part))
    .map((part) => words.reduce((said, [pattern, word]) => said.replace(pattern, word), part))
    .map((part) => part.replace('10.0.0.0/255.0.0.0', '10.0.0.0 Mask=255.0.0.0'));
}

function identifierPart(line: string): string {
  const name = /^DirName:\/(.*)$/.exec(line)?.[1];
  if (name !== undefined) return name.split('/').at(-1)?.replace('=', ' = ') ?? '';
  const serial = /^serial:(.*)$/.exec(line)?.[1];
  return serial === undefined ? pairs(line.replace('keyid:', '')) : `SerialNumber=${pairs(serial)}`;
}

function addressFormsAlike(text: string): string {
  return text.replaceAll('2001:db8::1', '2001:DB8:0:0:0:0:0:1');
}

describe.runIf(hasTool('openssl'))('the rows say what openssl x509 -text says', () => {
  test.each(Object.entries(varieties))('%s', async (_name, variety) => {
    const certificate = await make(variety);
    const rows = await describedRows(certificate);
    const full = (label: string) => rows.find((row) => row.label === label)?.full ?? '';
    const { text, of } = saidByOpenssl();
    expect(full('Version')).toBe(`V${/Version: (\d)/.exec(text)?.[1] ?? ''}`);
    expect(full('Serial number').replace(/^00 (?=[89a-f])/, '')).toBe(pairs(of('serial')));
    expect(full('Subject')).toBe(namesOf(of('subject')));
    expect(full('Issuer')).toBe(namesOf(of('issuer')));
    const dateOf = (name: string) => longDate(Date.parse(of(name)));
    expect([full('Valid from'), full('Valid to')]).toEqual([dateOf('notbefore'), dateOf('notafter')]);
    expect(full('Thumbprint')).toBe(pairs(of('sha1 fingerprint')));
    expect(rows.find(({ label }) => label === 'Public key')?.value).toContain(
      `(${/Public-Key: \((\d+) bit\)/.exec(text)?.[1] ?? ''} Bits)`,
    );
    expectSameExtensions(rows, extensionsOf(text));
  });
});

function expectSameExtensions(rows: readonly DetailsRow[], expected: readonly OpensslExtension[]) {
  const found = filteredRows(rows, 'extensions');
  expect(found.map(({ label, kind }) => [label, kind === 'critical-extension'])).toEqual(
    expected.map(({ name, isCritical }) => [labels[name] ?? name, isCritical]),
  );
  for (const [index, extension] of expected.entries())
    for (const part of partsOf(extension))
      expect(addressFormsAlike(found[index]?.full ?? '')).toContain(part);
}

test('the key’s octets are those of the SubjectPublicKeyInfo', async () => {
  const certificate = await make(varieties['a server'] ?? { subject: '/CN=x', extensions: [] });
  const rows = await describedRows(certificate);
  const ofKey = ['rsa', '-in', keyFile(usualKey), '-RSAPublicKey_out'];
  folder.run('openssl', ...ofKey, '-outform', 'DER', '-out', 'public.der');
  const octets = pairs(Buffer.from(folder.read('public.der')).toString('hex'));
  expect(rows.find(({ label }) => label === 'Public key')).toMatchObject({
    value: 'RSA (2048 Bits)',
    full: octets,
  });
  expect(rows.find(({ label }) => label === 'Public key parameters')?.value).toBe('05 00');
});

test('what nobody has words for is shown as octets beside ASCII', async () => {
  const certificate = await make({
    subject: '/CN=unknown',
    extensions: ['1.2.3.4.5.6=ASN1:UTF8String:Hello, world'],
  });
  expect((await describedRows(certificate)).find(({ label }) => label === '1.2.3.4.5.6')?.full).toBe(
    ['0c 0c 48 65 6c 6c 6f 2c  ..Hello,', '20 77 6f 72 6c 64         world'].join('\n'),
  );
});

test('each choice of the Show list leaves its own rows', async () => {
  const certificate = await make(varieties['a server'] ?? { subject: '/CN=x', extensions: [] });
  const rows = await describedRows(certificate);
  const labelsOf = (filter: Parameters<typeof filteredRows>[1]) =>
    filteredRows(rows, filter).map(({ label }) => label);
  expect(labelsOf('version-1')).toEqual([
    'Version',
    'Serial number',
    'Signature algorithm',
    'Signature hash algorithm',
    'Issuer',
    'Valid from',
    'Valid to',
    'Subject',
    'Public key',
    'Public key parameters',
  ]);
  expect(labelsOf('critical-extensions')).toEqual(['Basic Constraints', 'Key Usage']);
  expect(labelsOf('extensions')).toContain('Subject Alternative Name');
  expect(labelsOf('properties')).toEqual(['Thumbprint algorithm', 'Thumbprint']);
  expect(labelsOf('all')).toHaveLength(rows.length);
});

test('a state is S, and the most specific part of a name comes first', async () => {
  const certificate = await make(varieties['a server'] ?? { subject: '/CN=x', extensions: [] });
  expect((await describedRows(certificate)).find(({ label }) => label === 'Subject')).toMatchObject({
    value: 'sb7-hq.sb7.com, IT, ShoreTel, Sunnyvale, California, US',
    full: 'CN = sb7-hq.sb7.com\nOU = IT\nO = ShoreTel\nL = Sunnyvale\nS = California\nC = US',
  });
});

test('hostile names hide nothing, and make no line of their own', async () => {
  const { certificate } = await issueServer('host.example.com', {
    subject: aName([
      ['O', 'a\u202Ereversed\nCN = bank.example'],
      ['CN', 'x'.repeat(3000)],
    ]),
    subjectAlternativeNames: [{ kind: 'dns', value: 'a\u0000.example.com' }],
  });
  const rows = await describedRows(certificate);
  const fullOf = (label: string) => rows.find((row) => row.label === label)?.full ?? '';
  expect(fullOf('Subject').split('\n')).toHaveLength(2);
  expect(fullOf('Subject')).toContain('O = a⟨U+202E⟩reversed⟨U+000A⟩CN = bank.example');
  expect(fullOf('Subject Alternative Name')).toBe('DNS Name=a⟨U+0000⟩.example.com');
});
