import { recordOf } from '@/simulation/world/world';
import type { PcSettings as Settings } from '@/simulation/pc/pc-settings';
import { useWorld } from '@/state/use-world';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';

/** What the PC does beside looking into its stores. */
export function PcSettings({ pc }: { readonly pc: string }) {
  const { name, fetchesIssuers, checksRevocation } = useWorld((world) => recordOf(world, 'pcs', pc));
  return (
    <fieldset className="stores-settings">
      <legend>{name}: certificate path settings</legend>
      <Switch
        pc={pc}
        name="fetch-issuers"
        label="Fetch missing issuers (AIA)"
        isOn={fetchesIssuers === true}
        settingsFor={(isOn) => ({ fetchesIssuers: isOn })}
      >
        Takes an intermediate that a server does not send from the address in the certificate: why “it works
        on my PC”.
      </Switch>
      <Switch
        pc={pc}
        name="check-revocation"
        label="Online revocation checks"
        isOn={checksRevocation === true}
        settingsFor={(isOn) => ({ checksRevocation: isOn })}
      >
        Off as in Chrome. Without an answer from the authority nothing is held against a certificate.
      </Switch>
    </fieldset>
  );
}

interface SwitchProps {
  readonly pc: string;
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly settingsFor: (isOn: boolean) => Settings;
  readonly children: string;
}

/** It acts at once, so what it would change stands there before. */
function Switch({ pc, name, label, isOn, settingsFor, children }: SwitchProps) {
  const { perform } = useLab();
  const actionFor = (next: boolean) =>
    ({ type: 'change-pc-settings', pc, settings: settingsFor(next) }) as const;
  return (
    <>
      <label>
        <input
          type="checkbox"
          name={name}
          checked={isOn}
          onChange={(event) => void perform(actionFor(event.target.checked))}
        />
        <span>
          {label}
          <small>{children}</small>
        </span>
      </label>
      <Forecast heading={`After switching it ${isOn ? 'off' : 'on'}`} action={actionFor(!isOn)} isQuiet />
    </>
  );
}
