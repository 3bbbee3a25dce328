import type { Equipment, Slot } from '@/simulation/world/equipment';
import { slotsOf } from '@/simulation/world/find-records';
import { useJudged, useLabTime, usePresent, useWorld } from '@/state/use-world';
import type { Message } from '@/views/shell/message-bar';
import { InstallForm } from './install-form';
import { equipmentKinds, nameOf, slotKinds } from '@/simulation/appliances/registry';
import { applianceOf } from '@/simulation/appliances/service-appliance/service-appliance';
import { WebLink } from '@/views/shell/links';
import { usePortalUrl } from '../use-portal-url';
import { judgeConnection } from '@/simulation/connections/judge-connection';
import { recordOf, type World } from '@/simulation/world/world';
import { Button } from '@/ui/button';
import { CertificateDetails } from '@/views/certificate/certificate-details/certificate-details';
import { CertificateSummary } from '@/views/certificate/certificate-summary/certificate-summary';
import { useCallback } from 'react';
import { Progress } from '@/ui/progress';
import { displayNameOf } from '@/pki/distinguished-name';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { useDraftState } from '@/views/shell/use-draft';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';

interface CertificateTabProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The certificate of a server with the form that installs another; for other devices what they have. */
export function CertificateTab({ id, equipment, onMessage }: CertificateTabProps) {
  const slots = useJudged((world) => slotsOf(world, id));
  const [first] = slots;
  if (equipmentKinds[equipment.kind].certificateTab === 'summary' || first === undefined)
    return <CertificateOverview id={id} equipment={equipment} slots={slots} />;
  const [slotId, slot] = first;
  return (
    <div className="certificate-tab grid gap-x-24 gap-y-12">
      <div>
        <RestartProgress slot={slot} />
        <InstalledCertificate
          slotId={slotId}
          slot={slot}
          title="Currently installed certificate"
          empty="No certificate is installed. Add one with the form and press Save."
        />
        <RestoreButtons slotId={slotId} slot={slot} name={slotKinds[slot.kind].label} onMessage={onMessage} />
      </div>
      <InstallForm slotId={slotId} onMessage={onMessage} />
    </div>
  );
}

interface CertificateOverviewProps {
  readonly id: string;
  readonly equipment: Equipment;
  readonly slots: readonly (readonly [id: string, slot: Slot])[];
}

/** The certificates of a device that is administered in a portal of its own. */
function CertificateOverview({ id, equipment, slots }: CertificateOverviewProps) {
  const portal = usePortalUrl(equipment);
  return (
    <div className="director-form">
      <p className="mb-10">
        Certificates of this device are requested and installed in its own portal.{' '}
        {portal !== undefined && (
          <WebLink name="open-portal" kind="link" url={portal} opens="new-tab">
            Open the portal of {equipment.name}
          </WebLink>
        )}
      </p>
      {slots.length === 0 && <p>It has no certificate yet.</p>}
      {equipment.kind === 'service-appliance' && <ApplianceState id={id} slots={slots} />}
      <div className="grid tiles-360 gap-x-24 gap-y-14 max-wide:grid-cols-1">
        {slots.map(([slotId, slot]) => (
          <InstalledCertificate
            key={slotId}
            slotId={slotId}
            slot={slot}
            title={slotKinds[slot.kind].label}
            empty="None yet. It is made or installed in the device’s own portal."
          />
        ))}
      </div>
    </div>
  );
}

/** Whether a service appliance uses its certificate at all, and what waits there for a restart. */
function ApplianceState({ id, slots }: Pick<CertificateOverviewProps, 'id' | 'slots'>) {
  const isOn = useWorld((world) => applianceOf(world, id).https);
  const isWaiting = slots.some(([, { pending }]) => pending !== undefined);
  return (
    <p className="mb-10">
      HTTPS is {isOn ? 'enabled' : 'disabled: it answers over http only'}.
      {isWaiting && ' A certificate waits there for the restart of its web server.'}
    </p>
  );
}

interface InstalledCertificateProps {
  readonly slotId: string;
  readonly slot: Slot;
  /** What the slot is called, where a device has several. */
  readonly title: string;
  /** What is said while there is no certificate: what to do about it. */
  readonly empty: string;
}

const summaryAlone = { isWhole: false };

/** The certificate that a slot presents now, with its chain as this PC sees it. */
function InstalledCertificate({ slotId, slot, title, empty }: InstalledCertificateProps) {
  const certificate = useWorld(({ certificates }) => certificates[slot.active?.certificate ?? '']);
  const report = useReport(slotId, slot);
  const [{ isWhole }, show] = useDraftState(`fields of ${slotId}`, summaryAlone);
  return (
    <section aria-label={title} className="certificate-installed">
      <h3>{title}</h3>
      {certificate === undefined ? (
        <p>{empty}</p>
      ) : (
        <>
          <CertificateSummary certificate={certificate} report={report} sent={slot.active?.chain} />
          <Button
            name="show-all-fields"
            kind="link"
            onPress={() => show(isWhole ? summaryAlone : { isWhole: true })}
          >
            {isWhole ? 'Hide the fields' : 'Show all fields…'}
          </Button>
          {isWhole && <CertificateDetails certificate={certificate} />}
        </>
      )}
    </section>
  );
}

/** A browser on this PC is asked, as the answer on the site's own name. */
function useReport(slotId: string, slot: Slot) {
  const judge = (world: World, at: number) => {
    const { name } = recordOf(world, 'equipment', slot.equipment);
    const row = { program: 'Browser', server: name, otherwise: 'error' } as const;
    return judgeConnection(world, row, { slot: slotId, host: nameOf(world, slot) }, at);
  };
  return useJudged(judge, ({ until }) => until).report;
}

/** While the services restart with a new certificate. */
function RestartProgress({ slot: { kind, pending } }: { readonly slot: Slot }) {
  const at = useLabTime();
  const { activationDelay } = slotKinds[kind];
  // Save is pressed at the end of a long form: the pane goes back to where it is told what happens.
  const bringIntoSight = useCallback((element: HTMLDivElement | null) => {
    const pane = element?.closest('[role=tabpanel]');
    if (pane) pane.scrollTop = 0;
  }, []);
  if (pending?.activeAt === undefined || activationDelay === undefined) return null;
  const done = 100 * (1 - Math.max(0, pending.activeAt - at) / activationDelay);
  return (
    <div className="mb-8" ref={bringIntoSight}>
      <Progress
        label="The services restart with the new certificate…"
        value={Math.min(100, Math.max(0, done))}
      />
    </div>
  );
}

interface RestoreButtonsProps {
  readonly slotId: string;
  readonly slot: Slot;
  /** What the slot is called. */
  readonly name: string;
  readonly onMessage: (message: Message | undefined) => void;
}

/** Puts an earlier certificate back, after a question. */
function RestoreButtons({ slotId, slot, name, onMessage }: RestoreButtonsProps) {
  const restore = useRestore(slotId, name, onMessage);
  const { active, factory, history } = slot;
  const previous = history[0]?.certificate;
  return (
    <p className="flex flex-wrap gap-6 pt-12">
      <Button
        name="restore-default"
        isDisabled={factory === undefined || factory.certificate === active?.certificate}
        onPress={() =>
          void restore('restore-default-certificate', 'Restore default certificate', factory?.certificate)
        }
      >
        Restore default certificate
      </Button>
      <Button
        name="restore-previous"
        isDisabled={previous === undefined}
        onPress={() => void restore('restore-previous-certificate', 'Previous certificate', previous)}
      >
        Previous certificate
      </Button>
    </p>
  );
}

function useRestore(slot: string, name: string, onMessage: RestoreButtonsProps['onMessage']) {
  const { ask } = usePc();
  const { perform } = useLab();
  const present = usePresent();
  return async (
    type: 'restore-default-certificate' | 'restore-previous-certificate',
    title: string,
    fingerprint = '',
  ) => {
    const certificate = present.world().certificates[fingerprint];
    if (certificate === undefined) return;
    const [subject, issuer] = [certificate.subject, certificate.issuer].map((part) =>
      visibleText(displayNameOf(part)),
    );
    const answer = await ask({
      title,
      text: (
        <>
          <p>
            Replace the certificate of the {name} with the one for {subject}, issued by {issuer}? The services
            restart.
          </p>
          <Forecast heading="After the replacement" action={{ type, slot }} />
        </>
      ),
      kind: 'warning',
      buttons: [
        { id: 'restore', label: 'Replace the certificate' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'restore') return;
    const outcome = await perform({ type, slot });
    onMessage(
      outcome.ok
        ? {
            kind: 'done',
            text: 'The certificate was replaced. Clients see it once the services have restarted.',
          }
        : { kind: 'refused', text: problemWords(outcome.problem) },
    );
  };
}
