import { displayNameOf } from '@/pki/distinguished-name';
import { replacedAuthorityOf } from '@/simulation/appliances/mobility-router/router-authority';
import { presentMismatch } from '@/simulation/slots/generation-rules';
import type { Slot, SlotKind } from '@/simulation/world/equipment';
import { useJudged, usePresent } from '@/state/use-world';
import { RadioGroup } from '@/ui/choice-fields';
import { usePc, useSite } from '@/views/shell/pc';
import { confirmationWords } from '@/views/words/confirmation-words';
import { NameText } from '@/views/words/shown-text';
import { CertificatePage } from '../../../../../router-shell/certificate-page/certificate-page';
import { certificateSettings, useRouterSlot } from '../router-form';

/** Which of the four certificates is shown: the two choices on top of the page (note). */
export interface SlotChoice {
  readonly mode: 'standalone' | 'clustered';
  readonly access: 'local-access' | 'remote-access';
}

const kinds: Readonly<Record<SlotChoice['mode'], Readonly<Record<SlotChoice['access'], SlotKind>>>> = {
  standalone: { 'local-access': 'mobility-local', 'remote-access': 'mobility-remote' },
  clustered: { 'local-access': 'mobility-local-virtual', 'remote-access': 'mobility-remote-virtual' },
};

/** The slot that is chosen. */
export function kindOf({ mode, access }: SlotChoice): SlotKind {
  return kinds[mode][access];
}

/** The choice as the rest of the page's address. */
export function toPath({ mode, access }: SlotChoice): string {
  return `${mode}/${access}`;
}

/** The choice that an address makes; what it does not say is the first of each. */
export function toChoice([mode, access]: readonly string[]): SlotChoice {
  return {
    mode: mode === 'clustered' ? 'clustered' : 'standalone',
    access: access === 'remote-access' ? 'remote-access' : 'local-access',
  };
}

/** Configuration, System, Certificate, Mobility Router (note, Mitel Connect Mobility Router Certificates). */
export default function MobilityRouter() {
  const { address, rest, navigate } = useSite();
  const choice = toChoice(rest);
  const { appliance, slot, form } = useRouterSlot(kindOf(choice));
  const warn = useMismatchWarning();
  const choose = (next: SlotChoice) => navigate(`${address}/${toPath(next)}`);
  return (
    <CertificatePage
      key={form.slotId}
      title="Mobility Router"
      appliance={appliance}
      slotId={form.slotId}
      service="the Mitel mobility service"
      generate={certificateSettings(form)}
      beforeGenerate={() => warn(form.slotId)}
      above={
        <>
          <SlotSelector choice={choice} onChange={choose} />
          {choice.mode === 'clustered' && form.cluster === undefined && (
            <p className="max-w-none border-l-4 border-line bg-surface-alternate px-9 py-5 text-ink-muted">
              This router runs in a standalone environment: nothing presents a clustered certificate. One made
              here is used once the router is a node of a cluster.
            </p>
          )}
          <ReplacedAuthority router={appliance.id} slot={slot} />
        </>
      }
    />
  );
}

/** The product's warning before its form opens, where the certificate in use is not for the remote access name (note). */
function useMismatchWarning() {
  const { ask } = usePc();
  const present = usePresent();
  return async (slotId: string) => {
    const world = present.world();
    const slot = world.slots[slotId];
    const mismatch = slot && presentMismatch(world, slot);
    if (mismatch === undefined) return true;
    const { title, text, kind } = confirmationWords(mismatch);
    const answer = await ask({
      title,
      text,
      kind,
      buttons: [
        { id: 'ok', label: 'OK' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    return answer === 'ok';
  };
}

interface ReplacedAuthorityProps {
  /** Id of the router. */
  readonly router: string;
  readonly slot: Slot;
}

/** Marks a certificate that an authority signed which has been replaced since. */
function ReplacedAuthority({ router, slot: { active } }: ReplacedAuthorityProps) {
  const replaced = useJudged((world) => active && replacedAuthorityOf(world, router, active.certificate));
  if (replaced === undefined) return null;
  return (
    <p role="note" className="ui-notice mb-8 max-w-none font-semibold" data-kind="warning">
      Signed by a replaced authority: the former <NameText>{displayNameOf(replaced.subject)}</NameText> signed
      this certificate. Clients that were provisioned since do not trust it. Generate it again and restart.
    </p>
  );
}

interface SlotSelectorProps {
  readonly choice: SlotChoice;
  readonly onChange: (choice: SlotChoice) => void;
}

const modes = [
  { id: 'standalone', label: 'Standalone' },
  { id: 'clustered', label: 'Clustered' },
];

const accesses = [
  { id: 'local-access', label: 'Local Access' },
  { id: 'remote-access', label: 'Remote Access' },
];

/** The choice between the four certificates. */
function SlotSelector({ choice, onChange }: SlotSelectorProps) {
  return (
    <div className="mb-12 grid gap-4 border border-line bg-surface-alternate px-9 py-7">
      <RadioGroup
        name="mode"
        label="Environment"
        choices={modes}
        value={choice.mode}
        onChange={(id) => onChange({ ...choice, mode: id === 'clustered' ? 'clustered' : 'standalone' })}
      />
      <RadioGroup
        name="access"
        label="Certificate"
        choices={accesses}
        value={choice.access}
        onChange={(id) =>
          onChange({ ...choice, access: id === 'remote-access' ? 'remote-access' : 'local-access' })
        }
      />
    </div>
  );
}
