import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { ValidationReport } from '@/pki/path/validation-report';
import { CopyButton } from '@/ui/button';
import type { ReactNode } from 'react';
import { ChainTree } from '../chain-tree/chain-tree';
import { generalNameWords, hexPairs } from '../../words/value-words';
import { HexText, NameText } from '../../words/shown-text';
import { keyWords } from '../../words/item-words';
import { ValidityLine } from '../validity-line/validity-line';

interface CertificateSummaryProps {
  readonly certificate: Certificate;
  /** Shows the chain with its states. */
  readonly report?: ValidationReport | undefined;
  readonly onOpen?: (fingerprint: string) => void;
  /** As in `ChainTree`. */
  readonly sent?: readonly string[] | undefined;
  readonly isOfLab?: boolean;
}

/** The facts of a certificate that people compare, as a list of terms. */
export function CertificateSummary({
  certificate,
  report,
  sent,
  onOpen,
  isOfLab = true,
}: CertificateSummaryProps) {
  const { subject, issuer, subjectAlternativeNames: names = [], serialNumber, fingerprint } = certificate;
  return (
    <dl className="m-0 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-16 gap-y-4">
      <Term label="Issued to">
        <NameText>{displayNameOf(subject)}</NameText>
      </Term>
      <Term label="Issued by">
        <NameText>{displayNameOf(issuer)}</NameText>
      </Term>
      <Term label="Valid">
        <ValidityLine certificate={certificate} />
      </Term>
      <Term label="Alternative names">
        {names.length === 0 ? 'none' : <NameText>{names.map(generalNameWords).join(', ')}</NameText>}
      </Term>
      <Term label="Serial number">
        <HexText hex={serialNumber} />
      </Term>
      <Term label="SHA-256 fingerprint">
        <HexText hex={fingerprint} />{' '}
        <CopyButton name="copy-fingerprint" kind="link" label="Copy" text={hexPairs(fingerprint)} />
      </Term>
      <Term label="Key">{keyWords(certificate.publicKey)}</Term>
      <Term label="Signature">{certificate.signatureAlgorithm.name}</Term>
      {report !== undefined && (
        <Term label="Chain">
          <ChainTree {...{ report, isOfLab }} {...(sent && { sent })} {...(onOpen && { onOpen })} />
        </Term>
      )}
    </dl>
  );
}

function Term({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted">{label}</dt>
      <dd className="m-0 min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
