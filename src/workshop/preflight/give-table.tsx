import type { ThingToGive } from './what-to-give';

/** What is given to the device, and where. */
export function GiveTable({ things }: { readonly things: readonly ThingToGive[] }) {
  return (
    <table className="preflight-table">
      <thead>
        <tr>
          <th scope="col">Give</th>
          <th scope="col">It holds</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {things.map(({ file, holds, field }) => (
          <tr key={file}>
            <th scope="row">{file}</th>
            <td>{holds}</td>
            <td>{field}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
