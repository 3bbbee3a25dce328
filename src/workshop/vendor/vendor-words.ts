import type { RevokeCertificate } from '@/simulation/vendor/vendor-revocation';
import type { PracticeFault } from '@/simulation/world/vendor-records';

/** What each mistake of a vendor is called, and what it looks like to the customer. */
export const faultWords: Readonly<Record<PracticeFault, { readonly label: string; readonly text: string }>> =
  {
    'missing-intermediate': {
      label: 'The intermediate is missing',
      text: 'The delivery has no intermediate certificate, not even in the bundle.',
    },
    'wrong-intermediate': {
      label: 'The wrong intermediate',
      text: 'The intermediate in the delivery is another one of the vendor’s.',
    },
    'reversed-bundle': {
      label: 'The bundle is in reverse order',
      text: 'The bundle begins with the root and ends with the server’s certificate.',
    },
    'old-root': {
      label: 'An old root',
      text: 'Intermediate and root in the delivery lead to a root that programs no longer trust.',
    },
    'key-of-another': {
      label: 'The certificate of another key',
      text: 'The vendor mixed up two customers: the certificate belongs to a key that you do not have.',
    },
    expired: { label: 'An expired certificate', text: 'The certificate in the delivery is out of date.' },
    'sha-1': { label: 'A SHA-1 signature', text: 'The vendor signed with SHA-1.' },
    'wrong-format': {
      label: 'The wrong file format',
      text: 'The .crt file is a binary PKCS #7 file, and nothing else is offered.',
    },
    'password-by-letter': {
      label: 'The password in a separate letter',
      text: 'The password of the PFX file comes by post, three days after the file.',
    },
  };

/** What each reason of a revocation is called. */
export const reasonLabels: Readonly<Record<RevokeCertificate['reason'], string>> = {
  unspecified: 'No reason given',
  keyCompromise: 'Others may have the private key',
  affiliationChanged: 'The organization has another name or owner',
  superseded: 'Another certificate has replaced it',
  cessationOfOperation: 'The server or the domain is no longer used',
};

/** A time of validity as the shop sells it: `3 years`, `397 days`. */
export function termWords(days: number): string {
  const years = days / 365;
  if (!Number.isInteger(years)) return `${String(days)} days`;
  return years === 1 ? '1 year' : `${String(years)} years`;
}
