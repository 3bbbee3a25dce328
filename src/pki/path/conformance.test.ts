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

/** Where the lab's verdict differs from the suite's, and why. */
const pkitsExceptions: Readonly<Record<string, string>> = {
  '4.1.4': 'DSA: WebCrypto cannot verify it',
  '4.1.5': 'DSA: WebCrypto cannot verify it',
};

const bsslExceptions: Readonly<Record<string, string>> = {
  'expired-root::not-after': 'a store looks at the dates of its roots',
  'expired-root::not-before': 'a store looks at the dates of its roots',
  'root-basic-constraints-ca-false::main': 'a root that is no authority issues nothing',
  'root-lacks-basic-constraints::main': 'a root that is no authority issues nothing',
  'root-lacks-keycertsign-key-usage::main': 'a root whose key may not sign certificates issues nothing',
  'root-eku-clientauth::serverauth': 'a root’s purposes limit those below it',
  'violates-pathlen-1-from-root::main': 'a root’s path length limits what is below it',
  'target-serverauth-various-keyusages::ec-decipherOnly': 'such a key cannot shake hands in TLS',
  'target-serverauth-various-keyusages::rsa-decipherOnly': 'such a key cannot shake hands in TLS',
  'many-names::ok-all-types':
    'its constraints on addresses of web pages are malformed; BoringSSL does not compare them',
};

/** `id` without the suite: `4.1.1`, `key-rollover::newchain`. */
function shortId({ id }: SuiteCase): string {
  return id.replace(/^pkits::\d+::|^bssl::/, '');
}

/** What became of a case: whether the verdict is the suite's, and the effort in milliseconds. */
interface Judged {
  readonly id: string;
  readonly isRight: boolean;
  readonly effort: number;
}

async function judged(suiteCase: SuiteCase): Promise<Judged> {
  let isValid = false;
  const effort = await effortOf(async () => (isValid = (await judgeCase(suiteCase))?.state === 'valid'));
  return { id: shortId(suiteCase), isRight: isValid === (suiteCase.expected_result === 'SUCCESS'), effort };
}

async function allJudged(cases: readonly SuiteCase[] = []): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const suiteCase of cases) all.push(await judged(suiteCase));
  return all;
}

function wrongIn(all: readonly Judged[]): readonly string[] {
  return all.flatMap(({ id, isRight }) => (isRight ? [] : [id])).toSorted();
}

const pkits = readSuite('pkits');
const bssl = readSuite('bssl');
if (!pkits || !bssl) console.log(`Conformance suites are not in ${suiteFolder}: their tests are skipped.`);

describe.skipIf(!pkits)('NIST PKITS', () => {
  test('all 249 cases are judged right but for the named exceptions, none in two seconds or more', async () => {
    expect(pkits).toHaveLength(249);
    const all = await allJudged(pkits);
    expect(wrongIn(all)).toEqual(Object.keys(pkitsExceptions).sort());
    expect(all.filter(({ effort }) => effort > 2_000)).toEqual([]);
  });
});

describe.skipIf(!bssl)('the chain tests of BoringSSL', () => {
  test('are judged right but for the named exceptions', async () => {
    expect(wrongIn(await allJudged(bssl))).toEqual(Object.keys(bsslExceptions).sort());
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
