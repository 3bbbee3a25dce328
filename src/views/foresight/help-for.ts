import type { ConnectionReasonName } from '@/simulation/connections/connection';

/** A program of the PC where the cause is put right. */
export interface Help {
  readonly program: string;
  readonly address: string;
  readonly label: string;
}

const trustedRoots: Help = {
  program: 'certificate-stores',
  address: 'trusted-root',
  label: 'Trusted roots of this PC',
};

const helps: Readonly<Partial<Record<ConnectionReasonName, Help>>> = {
  'root-not-trusted': trustedRoots,
  'self-signed-not-trusted': trustedRoots,
  distrusted: { program: 'certificate-stores', address: 'untrusted', label: 'Untrusted Certificates' },
};

/** Where a cause is put right, if that is on the PC. */
export function helpFor(cause: ConnectionReasonName): Help | undefined {
  return helps[cause];
}
