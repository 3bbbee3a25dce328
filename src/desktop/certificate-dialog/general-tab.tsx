import { displayNameOf } from '@/pki/distinguished-name';
import { KeyRound } from 'lucide-react';
import type { Certificate } from '@/pki/certificate';
import { NameText } from '@/views/words/name-text';
import { CertificateIcon } from './certificate-icon';
import type { CertificateStatus } from './certificate-status';
import { shortDate } from './windows-text';

interface GeneralTabProps {
  readonly certificate: Certificate;
  readonly status: CertificateStatus;
  /** Whether the PC has the private key. */
  readonly hasKey: boolean;
  /** Undefined where the certificate was not opened from a file: the button is not there then. */
  readonly onInstall: (() => void) | undefined;
  /** Undefined where the authority makes no statement. */
  readonly onStatement: (() => void) | undefined;
}

/** Whether the certificate is believed, what it is good for, whose it is, who says so, and for how long. */
export function GeneralTab({ certificate, status, hasKey, onInstall, onStatement }: GeneralTabProps) {
  const { subject, issuer, notBefore, notAfter } = certificate;
  return (
    <>
      <div className="certificate-general" role="group" aria-label="Certificate Information">
        <p className="certificate-general-head">
          <CertificateIcon sign={status.kind} size={30} />
          <strong>Certificate Information</strong>
        </p>
        <hr />
        <div className="certificate-general-status">
          {status.kind === 'good' ? <Purposes purposes={status.purposes} /> : <strong>{status.text}</strong>}
        </div>
        <hr />
        <dl className="certificate-general-facts">
          <dt>Issued to:</dt>
          <dd>
            <NameText>{displayNameOf(subject)}</NameText>
          </dd>
          <dt>Issued by:</dt>
          <dd>
            <NameText>{displayNameOf(issuer)}</NameText>
          </dd>
        </dl>
        <p className="certificate-general-dates">
          <strong>Valid from</strong> {shortDate(notBefore)} <strong>to</strong> {shortDate(notAfter)}
        </p>
        {hasKey && (
          <p className="certificate-general-key">
            <KeyRound size={15} aria-hidden />
            You have a private key that corresponds to this certificate.
          </p>
        )}
      </div>
      <div className="certificate-tab-buttons">
        {onInstall !== undefined && (
          <button type="button" name="install-certificate" className="pc-button" onClick={onInstall}>
            Install Certificate...
          </button>
        )}
        <button
          type="button"
          name="issuer-statement"
          className="pc-button"
          disabled={onStatement === undefined}
          onClick={onStatement}
        >
          Issuer Statement
        </button>
      </div>
    </>
  );
}

function Purposes({ purposes }: { readonly purposes: readonly string[] }) {
  if (purposes.length === 0)
    return <strong>This certificate does not appear to be valid for any purpose.</strong>;
  return (
    <>
      <strong>This certificate is intended for the following purpose(s):</strong>
      <ul>
        {purposes.map((purpose) => (
          <li key={purpose}>{purpose}</li>
        ))}
      </ul>
    </>
  );
}
