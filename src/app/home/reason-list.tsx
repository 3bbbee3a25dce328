import type { ConnectionReasons } from './connection-reasons';

/** Reasons in sentences, with the PCs that they hold for where these differ. */
export function ReasonList({ reasons }: { readonly reasons: readonly ConnectionReasons[] }) {
  return (
    <ul className="map-reasons">
      {reasons.map(({ who, sentences }) => (
        <li key={who}>
          {who !== '' && <strong>{who}: </strong>}
          {sentences.join(' ')}
        </li>
      ))}
    </ul>
  );
}
