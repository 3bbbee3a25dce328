import { findingsOf } from '@/pki/findings/findings-of';
import { validateCertificate } from '@/pki/path/validate-certificate';
import { recordOf, type World } from '@/simulation/world';
import { isSelfSigned, mayIssue } from '@/simulation/practice-ca/issuers';
import { useLabTime, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { CertificateDetails } from '@/views/certificate-details/certificate-details';
import { Findings } from '@/views/findings/findings';
import { reasonWords } from '../revocation-lists/reason-words';
import { certificateRows, signerWords } from './certificate-rows';

/** A certificate in full: its chain among those of the list, what is wrong with it, and everything it says. */
export function CertificateDetailsOf({ id }: { readonly id: string }) {
  const world = useWorld((present) => present);
  const at = useLabTime();
  const row = certificateRows(world).find((one) => one.id === id);
  if (row === undefined) return null;
  const { certificate, hasKey, revocation, signer } = row;
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  return (
    <div className="grid gap-3">
      <dl className="item-terms">
        <dt>Signer</dt>
        <dd>{signerWords(world, signer)}</dd>
        <dt>Private key</dt>
        <dd>{hasKey ? 'is among the private keys here' : 'is not here'}</dd>
        {revocation !== undefined && (
          <>
            <dt>Revoked</dt>
            <dd>
              <DateText at={revocation.revokedAt} />, {reasonWords[revocation.reason ?? 'unspecified']}
            </dd>
          </>
        )}
      </dl>
      <Findings
        findings={findingsOf({ kind: 'certificate', certificate, origin })}
        none="Nothing is wrong with this certificate in itself."
      />
      <CertificateDetails certificate={certificate} report={reportOn(world, id, at)} />
    </div>
  );
}

/** The verdict of a client that trusts the roots of the list. */
function reportOn(world: World, id: string, at: number) {
  const listed = Object.keys(world.practiceCertificates).map((own) => recordOf(world, 'certificates', own));
  return validateCertificate({
    certificate: recordOf(world, 'certificates', id),
    intermediates: listed,
    anchors: listed.filter((own) => mayIssue(own) && isSelfSigned(world, own)),
    ...{ at, purpose: 'any', nameRule: 'san-only', verdicts: world.verdicts },
  });
}
