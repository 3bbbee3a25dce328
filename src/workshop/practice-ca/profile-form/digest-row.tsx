import { SelectRow } from '../select-row';
import type { Profile } from '@/simulation/world/practice-records';

interface DigestRowProps {
  readonly value: Profile['digest'];
  readonly onChange: (value: Profile['digest']) => void;
  readonly error?: string | undefined;
}

const digests = [
  { id: 'SHA-256', label: 'SHA 256' },
  { id: 'SHA-384', label: 'SHA 384' },
  { id: 'SHA-512', label: 'SHA 512' },
  { id: 'SHA-1', label: 'SHA 1 (browsers refuse it since 2017)' },
] as const;

/** The digest of the signature. */
export function DigestRow(props: DigestRowProps) {
  return <SelectRow name="digest" label="Signature algorithm" choices={digests} {...props} />;
}
