import type { ProofMethod } from '@/simulation/world/vendor-records';

/** What each way to prove a domain is called. */
export const methodLabels: Readonly<Record<ProofMethod, string>> = {
  dns: 'A record in the DNS',
  file: 'A file on the web server',
  email: 'An e-mail to the administrator',
};

/** Where the proof has to stand: a name in the DNS, an address on the web server, a mailbox. */
export function placeOfProof(domain: string, method: ProofMethod): string {
  switch (method) {
    case 'dns':
      return `_harborsign.${domain}`;
    case 'file':
      return `http://${domain}/.well-known/pki-validation/harborsign.txt`;
    case 'email':
      return `admin@${domain}`;
  }
}
