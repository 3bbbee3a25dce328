import type { Certificate } from '@/pki/certificate';
import type { Finding, FindingSeverity } from '@/pki/findings/finding';
import type { Item } from '@/pki/item';
import type { CheckResult } from '@/pki/path/validation-report';

/** What the pre-flight itself has to say; words in `workshop/preflight/preflight-words`. */
export type PreflightFindingName =
  | 'only-requests'
  | 'only-keys'
  | 'no-certificate'
  | 'only-authorities'
  | 'key-of-no-certificate'
  | 'key-in-file'
  | 'key-requested-there'
  | 'key-installed-there'
  | 'key-imported-there'
  | 'key-unused-there'
  | 'key-assumed-there'
  | 'key-of-request'
  | 'key-replaced'
  | 'key-in-other-slot'
  | 'key-in-practice-ca'
  | 'key-at-vendor'
  | 'key-not-known'
  | 'key-perhaps-closed'
  | 'key-missing'
  | 'key-not-rsa'
  | 'key-was-encrypted'
  | 'intermediate-missing'
  | 'intermediate-added'
  | 'root-not-among-files'
  | 'root-not-trusted-here'
  | 'public-root-not-here'
  | 'name-not-outside'
  | 'wildcard-one-label'
  | 'several-fit'
  | 'older-left-out'
  | 'issuer-left-out'
  | 'issuer-of-another-key'
  | 'request-of-another-key'
  | 'request-names-lost'
  | 'request-names-added'
  | 'request-signature-bad'
  | 'pfx-too-new-for-old-windows'
  | 'signature-pss'
  | 'not-for-clients'
  | 'key-longer-than-usual'
  | 'issued-by-windows-ca'
  | 'host-taken-apart'
  | 'host-missing';

/** One thing that was found about the files, gravest first in a report. */
export type PreflightFinding =
  | {
      readonly kind: 'preflight';
      readonly name: PreflightFindingName;
      readonly severity: FindingSeverity;
      readonly values: Readonly<Record<string, string>>;
    }
  /** Nothing could be made of a file, or of a part of it. */
  | {
      readonly kind: 'unreadable';
      readonly severity: FindingSeverity;
      readonly item: Item & { readonly kind: 'unknown' };
    }
  /** A check of the path failed or warned. */
  | {
      readonly kind: 'check';
      readonly severity: FindingSeverity;
      readonly result: CheckResult;
      /** The one that it is about. */
      readonly certificate: Certificate;
      /** That is an issuer of the one that is meant. */
      readonly isIssuer: boolean;
      /** The name that was looked for; empty where none was. */
      readonly host: string;
    }
  /** Of the certificate by itself, or of what came together. */
  | {
      readonly kind: 'item';
      readonly severity: FindingSeverity;
      readonly finding: Finding;
      /** Whose it is, where the finding itself does not say. */
      readonly about?: string;
    };

/** A finding of the pre-flight's own. */
export function aFinding(
  name: PreflightFindingName,
  severity: FindingSeverity,
  values: Readonly<Record<string, string>> = {},
): PreflightFinding {
  return { kind: 'preflight', name, severity, values };
}

/** What a finding is called, whatever it is about. */
export function preflightFindingName(finding: PreflightFinding): string {
  switch (finding.kind) {
    case 'preflight':
      return finding.name;
    case 'unreadable':
      return finding.item.reason;
    case 'check':
      return finding.result.problem ?? '';
    case 'item':
      return finding.finding.name;
  }
}
