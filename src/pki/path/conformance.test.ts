import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { effortOf } from '@/testing/certificate-effort';
import {
  judgeCase,
  readCertificates,
  readSuite,
  suiteFolder,
  type SuiteCase,
} from '@/testing/certificate-suites';
import type { Certificate } from '../certificate';
import { nameToText } from '../distinguished-name';

/** Sections of PKITS that need no revocation lists: the basics, and from 08 to 12 the policies. */
const sections = ['01', '02', '03', '06', '07', '08', '09', '10', '11', '12', '13', '16'];

/** Where the lab's verdict differs from the suite's, and why that is right or not yet otherwise. */
const pkitsExceptions: Readonly<Record<string, string>> = {
  '4.1.4': 'DSA: WebCrypto cannot verify it',
  '4.1.5': 'DSA: WebCrypto cannot verify it',
  '4.7.4': 'the fault lies in the revocation list, which is not looked at',
  '4.7.5': 'the fault lies in the revocation list, which is not looked at',
};

const bsslExceptions: Readonly<Record<string, string>> = {
  'expired-root::not-after': 'a store looks at the dates of its roots',
  'expired-root::not-before': 'a store looks at the dates of its roots',
  'root-basic-constraints-ca-false::main': 'a root that is no authority issues nothing',
  'root-lacks-basic-constraints::main': 'a root that is no authority issues nothing',
  'root-lacks-keycertsign-key-usage::main': 'a root whose key may not sign certificates issues nothing',
  'root-eku-clientauth::serverauth': 'a root’s purposes limit those below it',
  'violates-pathlen-1-from-root::main': 'a root’s path length limits what is below it',
  'target-not-end-entity::main': 'a key that may only sign certificates cannot shake hands in TLS',
  'target-serverauth-various-keyusages::ec-decipherOnly': 'such a key cannot shake hands in TLS',
  'target-serverauth-various-keyusages::rsa-decipherOnly': 'such a key cannot shake hands in TLS',
  'many-names::ok-all-types':
    'its constraints on addresses of web pages are malformed; BoringSSL does not compare them',
};

/** `id` without the suite: `4.1.1`, `key-rollover::newchain`. */
function shortId({ id }: SuiteCase): string {
  return id.replace(/^pkits::\d+::|^bssl::/, '');
}

async function isRight(suiteCase: SuiteCase): Promise<boolean> {
  const report = await judgeCase(suiteCase);
  return (report?.state === 'valid') === (suiteCase.expected_result === 'SUCCESS');
}

async function wronglyJudged(cases: readonly SuiteCase[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const suiteCase of cases) if (!(await isRight(suiteCase))) wrong.push(shortId(suiteCase));
  return wrong.sort();
}

const pkits = readSuite('pkits');
const bssl = readSuite('bssl');
if (!pkits || !bssl) console.log(`Conformance suites are not in ${suiteFolder}: their tests are skipped.`);

function isInScope({ id, x_policy: demands }: SuiteCase): boolean {
  const demandsNothing =
    !demands?.explicit &&
    !demands?.mapping_inhibit &&
    !demands?.any_inhibit &&
    demands?.initial_policy_set.join() === '2.5.29.32.0';
  return sections.includes(id.split('::')[1] ?? '') && demandsNothing;
}

describe.skipIf(!pkits)('NIST PKITS', () => {
  test('what needs no revocation list and no demands of a user is judged right but for the named exceptions', async () => {
    const inScope = (pkits ?? []).filter(isInScope);
    expect(inScope).toHaveLength(140);
    expect(await wronglyJudged(inScope)).toEqual(Object.keys(pkitsExceptions).sort());
  });

  test('of all others no good chain is refused, and none takes two seconds', async () => {
    const others = (pkits ?? []).filter((suiteCase) => !isInScope(suiteCase));
    const slow: string[] = [];
    for (const suiteCase of others) {
      const effort = await effortOf(() => judgeCase(suiteCase));
      if (effort > 2_000) slow.push(shortId(suiteCase));
    }
    expect(slow).toEqual([]);
    expect(
      await wronglyJudged(others.filter(({ expected_result: verdict }) => verdict === 'SUCCESS')),
    ).toEqual([]);
  });
});

describe.skipIf(!bssl)('the chain tests of BoringSSL', () => {
  test('are judged right but for the named exceptions', async () => {
    expect(await wronglyJudged(bssl ?? [])).toEqual(Object.keys(bsslExceptions).sort());
  });
});

describe.skipIf(!pkits || !bssl)('every certificate of both suites', () => {
  test('is read as Node reads it', async () => {
    const pems = new Set(
      [...(pkits ?? []), ...(bssl ?? [])].flatMap((suiteCase) => [
        suiteCase.peer_certificate,
        ...suiteCase.untrusted_intermediates,
        ...suiteCase.trusted_certs,
      ]),
    );
    const certificates = await readCertificates([...pems]);
    expect(certificates.length).toBeGreaterThan(500);
    const differing = certificates.filter((certificate) => !isSameToNode(certificate));
    expect(differing.map(({ subject }) => nameToText(subject))).toEqual([]);
  });
});

function isSameToNode(certificate: Certificate): boolean {
  const other = new X509Certificate(certificate.der);
  const serialNumber = BigInt.asIntN(
    certificate.serialNumber.length * 4,
    BigInt(`0x${certificate.serialNumber}`),
  );
  return (
    BigInt(`0x${other.serialNumber.replace('-', '')}`) ===
      (serialNumber < 0n ? -serialNumber : serialNumber) &&
    // Node's text of the year 0 is one that it cannot read itself.
    (other.validFrom.endsWith(' 0 GMT') || Date.parse(other.validFrom) === certificate.notBefore) &&
    Date.parse(other.validTo) === certificate.notAfter
  );
}
