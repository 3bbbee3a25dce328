import type { ConnectionReasons } from './connection-reasons';

/** Reasons in sentences, with the PCs that they hold for where these differ. */
export function ReasonList({ reasons }: { readonly reasons: readonly ConnectionReasons[] }) {
  return (
    <ul>
      {reasons.map(({ who, sentences }) => (
        <li className="wrap-anywhere" key={who}>
          {who !== '' && <strong>{who}: </strong>}
          {sentences.join(' ')}
        </li>
      ))}
    </ul>
  );
}
