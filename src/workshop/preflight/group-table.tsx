import { NameText } from '@/views/name-text';
import { partsOf } from './groups';
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
        <tbody key={`${name} ${String(file)}`}>
          {partsOf(items, file, report).map(({ what, role }, index) => (
            <tr key={`${what} ${String(index)}`}>
              <th scope="row">{index === 0 && <NameText>{name}</NameText>}</th>
              <td>{what}</td>
              <td>
                <NameText>{role}</NameText>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
