import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { NameText } from '@/views/words/name-text';
import type { Question } from '@/views/shell/pc';

/** What Windows asks before a root of the current user is trusted; *No* is the default. */
export function securityWarning(root: Certificate): Question {
  return {
    title: 'Security Warning',
    kind: 'warning',
    text: <Warning root={root} />,
    buttons: [
      { id: 'no', label: 'No' },
      { id: 'yes', label: 'Yes' },
    ],
    cancel: 'no',
  };
}

function Warning({ root: { subject, thumbprint } }: { readonly root: Certificate }) {
  const name = <NameText>{displayNameOf(subject)}</NameText>;
  return (
    <div className="grid gap-3">
      <p>You are about to install a certificate from a certification authority (CA) claiming to represent:</p>
      <p>{name}</p>
      <p>
        Windows cannot validate that the certificate is actually from “{name}”. You should confirm its origin
        by contacting “{name}”. The following number will assist you in this process:
      </p>
      <p>Thumbprint (sha1): {thumbprintGroups(thumbprint)}</p>
      <p>
        Warning: If you install this root certificate, Windows will automatically trust any certificate issued
        by this CA. Installing a certificate with an unconfirmed thumbprint is a security risk. If you click
        “Yes” you acknowledge this risk.
      </p>
      <p>Do you want to install this certificate?</p>
    </div>
  );
}

/** `7E32A3B1 0C…`: capital letters in groups of eight. */
function thumbprintGroups(thumbprint: string): string {
  return (thumbprint.toUpperCase().match(/.{1,8}/g) ?? []).join(' ');
}
