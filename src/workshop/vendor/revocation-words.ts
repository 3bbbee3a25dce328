import type { RevokeCertificate } from '@/simulation/vendor/vendor-revocation';

/** What each reason of a revocation is called. */
export const reasonLabels: Readonly<Record<RevokeCertificate['reason'], string>> = {
  unspecified: 'No reason given',
  keyCompromise: 'Others may have the private key',
  affiliationChanged: 'The organization has another name or owner',
  superseded: 'Another certificate has taken its place',
  cessationOfOperation: 'The server or the domain is no longer used',
};
