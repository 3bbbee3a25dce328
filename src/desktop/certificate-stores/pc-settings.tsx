import { recordOf } from '@/simulation/world/world';
import type { PcSettings as Settings } from '@/simulation/pc/pc-settings';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';

/** What the PC does beside looking into its stores. */
export function PcSettings({ pc }: { readonly pc: string }) {
  const { perform } = useLab();
  const { name, fetchesIssuers, checksRevocation } = useWorld((world) => recordOf(world, 'pcs', pc));
  const change = (settings: Settings) => void perform({ type: 'change-pc-settings', pc, settings });
  return (
    <fieldset className="stores-settings">
      <legend>{name}: certificate path settings</legend>
      <label>
        <input
          type="checkbox"
          name="fetch-issuers"
          checked={fetchesIssuers === true}
          onChange={(event) => change({ fetchesIssuers: event.target.checked })}
        />
        <span>
          Fetch missing issuers (AIA)
          <small>
            Takes an intermediate that a server does not send from the address in the certificate: why “it
            works on my PC”.
          </small>
        </span>
      </label>
      <label>
        <input
          type="checkbox"
          name="check-revocation"
          checked={checksRevocation === true}
          onChange={(event) => change({ checksRevocation: event.target.checked })}
        />
        <span>
          Online revocation checks
          <small>
            Off as in Chrome. Without an answer from the authority nothing is held against a certificate.
          </small>
        </span>
      </label>
    </fieldset>
  );
}
