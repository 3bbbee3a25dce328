import { nameToText } from '@/pki/distinguished-name';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { isSelfSigned, mayIssue } from '@/simulation/practice-ca/issuers';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { Tabs } from '@/ui/tabs';
import { CertificateDetails } from '@/views/certificate/certificate-details/certificate-details';
import { ChainTree } from '@/views/certificate/chain-tree/chain-tree';
import { CheckResults } from '@/views/certificate/findings/check-results';
import { ItemFindings } from '@/views/certificate/findings/findings';
import { ValidityLine } from '@/views/certificate/validity-line/validity-line';
import { useDraftState } from '@/views/shell/use-draft';
import { NameText } from '@/views/words/shown-text';
import { reasonWords } from '../list-form';
import { type CertificateRow, certificateRows, signerWords } from './certificate-rows';

/** The verdict on a certificate of somebody who trusts the roots of the list, at a lab time in milliseconds. */
export function reportInLists(world: World, id: string, at: number): ValidationReport {
  const listed = Object.keys(world.practiceCertificates).map((own) => recordOf(world, 'certificates', own));
  return validateCertificate({
    certificate: recordOf(world, 'certificates', id),
    intermediates: listed,
    anchors: listed.filter((own) => mayIssue(own) && isSelfSigned(world, own)),
    at,
    purpose: 'any',
    nameRule: 'san-only',
    verdicts: world.verdicts,
  });
}

const firstTab = { tab: 'status' };

/** A certificate in full, in tabs: its state, its chain among those of the list, and everything it says. */
export function CertificateDetailsOf({ id }: { readonly id: string }) {
  const [{ tab }, show] = useDraftState('details', firstTab);
  const found = useJudged((world, at) => detailsIn(world, id, at));
  if (found === undefined) return null;
  const { row, signer, report } = found;
  return (
    <Tabs
      label="Details"
      selected={tab}
      onSelect={(next) => show({ tab: next })}
      tabs={[
        {
          id: 'status',
          label: 'Status',
          content: <Status row={row} signer={signer} />,
        },
        {
          id: 'chain',
          label: 'Chain',
          content: (
            <div className="practice-page">
              <ChainTree report={report} />
              <CheckResults report={report} />
            </div>
          ),
        },
        {
          id: 'certificate',
          label: 'Certificate',
          content: (
            <div className="practice-page">
              <CertificateDetails
                certificate={row.certificate}
                companions={report.chain.slice(1).map((link) => link.certificate)}
              />
            </div>
          ),
        },
      ]}
    />
  );
}

interface StatusProps {
  readonly row: CertificateRow;
  /** In words. */
  readonly signer: string;
}

function Status({ row: { name, certificate, hasKey, revocation }, signer }: StatusProps) {
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  return (
    <div className="practice-page">
      <dl className="item-terms">
        <dt>Internal name</dt>
        <dd>
          <NameText>{name}</NameText>
        </dd>
        <dt>Subject</dt>
        <dd>
          <NameText>{nameToText(certificate.subject)}</NameText>
        </dd>
        <dt>Signer</dt>
        <dd>
          <NameText>{signer}</NameText>
        </dd>
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
      <ValidityLine certificate={certificate} />
      <ItemFindings
        item={{ kind: 'certificate', certificate, origin }}
        none="Nothing is wrong with this certificate in itself."
      />
    </div>
  );
}

function detailsIn(world: World, id: string, at: number) {
  const row = certificateRows(world).find((one) => one.id === id);
  return row && { row, signer: signerWords(world, row.signer), report: reportInLists(world, id, at) };
}
