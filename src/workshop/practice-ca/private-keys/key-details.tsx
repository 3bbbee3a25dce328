import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { CopyButton } from '@/ui/copy-button';
import { DateText } from '@/ui/date-text';
import { hexPairs } from '@/views/words/hex-pairs';
import { keyWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/name-text';

/** What there is to know of a private key: everything but the key. */
export function KeyDetails({ id }: { readonly id: string }) {
  const world = useWorld((present) => present);
  const key = world.practiceKeys[id];
  if (key === undefined) return null;
  const requests = Object.values(world.practiceRequests).filter((own) => own.key.fingerprint === id);
  const certificates = Object.entries(world.practiceCertificates).filter(
    ([own]) => recordOf(world, 'certificates', own).publicKey.fingerprint === id,
  );
  const uses = [
    ...requests.map(({ name }) => `Request “${name}”`),
    ...certificates.map(([, { name }]) => `Certificate “${name}”`),
  ];
  return (
    <dl className="item-terms">
      <dt>Internal name</dt>
      <dd>
        <NameText>{key.name}</NameText>
      </dd>
      <dt>Key</dt>
      <dd>{keyWords(key)}</dd>
      <dt>SHA-256 of the public key</dt>
      <dd>
        <span className="font-mono">{hexPairs(id)}</span>{' '}
        <CopyButton name="copy-key-fingerprint" kind="link" text={hexPairs(id)} />
      </dd>
      <dt>In the list since</dt>
      <dd>
        <DateText at={key.createdAt} />
      </dd>
      <dt>Used by</dt>
      <dd>
        {uses.length === 0 ? 'nothing yet' : <NameText>{uses.join(', ')}</NameText>}
        {uses.length > 1 && (
          <p className="practice-hint">
            A key of its own for each server is safer: when one is stolen, the others go on.
          </p>
        )}
      </dd>
    </dl>
  );
}
