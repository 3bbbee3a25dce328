import type { Certificate } from '@/pki/certificate';
import type { RevocationListTemplate } from '@/pki/operations';
import { verdictKey } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';

/** A revocation list that will be signed, and that its signature will be good. */
export interface DraftList {
  readonly list: RevocationList;
  readonly verdicts: VerdictTable;
}

/** The list that will be made out of a template, in the place of a signed one; never saved. */
export function draftList(template: RevocationListTemplate, issuer: Certificate): DraftList {
  const { digest: _digest, revoked, number, ...said } = template;
  const list: RevocationList = {
    ...said,
    fingerprint: `draft-list:${issuer.fingerprint}`,
    der: new Uint8Array(0),
    signatureAlgorithm: issuer.signatureAlgorithm,
    number: number.padStart(40, '0'),
    revoked: revoked.map((entry) => ({ ...entry, issuer: template.issuer })),
    defects: [],
  };
  return { list, verdicts: { [verdictKey(list, issuer)]: 'good' } };
}
