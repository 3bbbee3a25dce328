import { NameText } from '@/views/words/name-text';
import { partsOf, type FoundParts } from './groups';
import type { Judged } from './use-preflight';

/** Each file with its parts, and what each part is good for. */
export function GroupTable({ judged: { items, names, report } }: { readonly judged: Judged }) {
  return (
    <table className="preflight-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      {names.map((name, file) => (
        // The same name may have been given twice.
        <PartsOfFile key={`${name} ${String(file)}`} name={name} {...partsOf(items, file, report)} />
      ))}
    </table>
  );
}

function PartsOfFile({ name, listed, others }: { readonly name: string } & FoundParts) {
  return (
    <tbody>
      {listed.map(({ what, role }, index) => (
        <tr key={`${what} ${String(index)}`}>
          <th scope="row">{index === 0 && <NameText>{name}</NameText>}</th>
          <td>{what}</td>
          <td>
            <NameText>{role}</NameText>
          </td>
        </tr>
      ))}
      {others > 0 && (
        <tr>
          <th scope="row" />
          <td>and {others} more</td>
          <td>not needed, or of no use here</td>
        </tr>
      )}
    </tbody>
  );
}
