import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toUtf8 } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/worker/direct-operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { RevocationList } from '@/pki/revocation-list';
import type { PolicyDemands, Purpose, ValidationReport } from '@/pki/path/validation-report';

/** One case of a public suite of certificate chains with the verdict that it expects. */
export interface SuiteCase {
  readonly id: string;
  readonly description: string;
  readonly peer_certificate: string;
  readonly untrusted_intermediates: readonly string[];
  readonly trusted_certs: readonly string[];
  readonly crls: readonly string[];
  readonly validation_time: string;
  readonly x_purpose: Purpose;
  /** A user's own demands on policies. */
  readonly x_policy?: {
    readonly initial_policy_set: readonly string[];
    readonly explicit: boolean;
    readonly mapping_inhibit: boolean;
    readonly any_inhibit: boolean;
  };
  readonly expected_result: 'SUCCESS' | 'FAILURE';
}

/** Where the suites lie; see the README there. */
export const suiteFolder = process.env['CONFORMANCE_DATA'] ?? '../shared/testdata';

/** The cases of a suite, or undefined where the folder is absent. */
export function readSuite(name: 'pkits' | 'bssl'): readonly SuiteCase[] | undefined {
  const path = join(suiteFolder, `${name}.json.gz`);
  if (!existsSync(path)) return undefined;
  const suite = JSON.parse(gunzipSync(readFileSync(path)).toString()) as {
    readonly testcases: readonly SuiteCase[];
  };
  return suite.testcases;
}

/** The lab's verdict on a case; undefined where its leaf cannot be read, which is a refusal too. */
export async function judgeCase(suiteCase: SuiteCase): Promise<ValidationReport | undefined> {
  const [leaf] = await readCertificates([suiteCase.peer_certificate]);
  const intermediates = await readCertificates(suiteCase.untrusted_intermediates);
  const anchors = await readCertificates(suiteCase.trusted_certs);
  if (!leaf) return undefined;
  const revocationLists = await readRevocationLists(suiteCase.crls);
  const all = [leaf, ...intermediates, ...anchors];
  const policy = policyOf(suiteCase);
  return validateCertificate({
    certificate: leaf,
    intermediates,
    anchors,
    revocationLists,
    verdicts: await collectVerdicts(all, directOperations, {}, revocationLists),
    at: Date.parse(suiteCase.validation_time),
    purpose: suiteCase.x_purpose,
    nameRule: 'san-only',
    ...(policy === undefined ? {} : { policy }),
  });
}

function policyOf({ x_policy: demands }: SuiteCase): PolicyDemands | undefined {
  if (!demands) return undefined;
  return {
    acceptable: demands.initial_policy_set,
    isExplicit: demands.explicit,
    isMappingInhibited: demands.mapping_inhibit,
    isAnyPolicyInhibited: demands.any_inhibit,
  };
}

/** The revocation lists among PEM texts, as the lab reads them. */
async function readRevocationLists(pems: readonly string[]): Promise<readonly RevocationList[]> {
  const items = await directOperations.readFiles(pems.map(toUtf8), []);
  return items.flatMap((item) => (item.kind === 'revocation-list' ? [item.revocationList] : []));
}

/** The certificates among PEM texts, as the lab reads them. */
export async function readCertificates(pems: readonly string[]): Promise<readonly Certificate[]> {
  const items = await directOperations.readFiles(pems.map(toUtf8), []);
  return items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
}
