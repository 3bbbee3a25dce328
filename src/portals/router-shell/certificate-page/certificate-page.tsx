import type { Slot } from '@/simulation/world/equipment';
import { recordOf } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import type { ReactNode } from 'react';
import type { GenerateSettings } from '../generate-window/generate-form';
import type { Appliance } from '../router-portal';
import { CertificateButtons, type MakingWindow, useCredential } from './certificate-buttons';
import { CertificateTable } from './certificate-table';
import { siteConnections, type SiteConnection } from '@/simulation/connections/site-connections';
import { connectionWords } from '@/views/words/connection-words';
import { WideContent } from '@/ui/wide-content';
import { ConnectionStateText } from '../page-parts';
import { displayNameOf } from '@/pki/distinguished-name';
import { Button } from '@/ui/button';
import { NameText } from '@/views/words/shown-text';
import { useCertificateWindow } from '@/views/shell/use-lasting-window';
import { useRestartPrompt } from '../restart/use-restart-prompt';
import { CircleAlert, CircleCheck, CircleMinus, CircleX, Clock, type LucideIcon } from 'lucide-react';
import { statusOfSlot, type StatusTone } from './status-of-slot';
import { visibleText } from '@/views/words/value-words';

interface CertificatePageProps {
  readonly title: string;
  readonly appliance: Appliance;
  /** Id of the slot. */
  readonly slotId: string;
  /** What restarts with a new certificate, in the product's words. */
  readonly service: string;
  /** What the window behind *Generate* asks for. */
  readonly generate: GenerateSettings;
  /** What the one behind *Generate CSR* asks for; absent: there is no such button. */
  readonly request?: GenerateSettings;
  /** Runs before a window is opened, such as a warning; the window stays closed when it answers false. */
  readonly beforeGenerate?: () => Promise<boolean>;
  /** What opens behind *Import*; the window for a server’s certificate where left out. */
  readonly importWindow?: MakingWindow;
  /** What stands in the place of the table of who uses the certificate. */
  readonly uses?: ReactNode;
  /** Above the buttons, such as a choice between slots. */
  readonly above?: ReactNode;
  /** Below the certificate, such as whom the device trusts. */
  readonly children?: ReactNode;
}

/** A certificate of a gateway: its state on top, what waits, the buttons, its facts, and who uses it. */
export function CertificatePage({
  title,
  slotId,
  appliance,
  above,
  uses,
  children,
  ...rest
}: CertificatePageProps) {
  const slot: Slot = useWorld((world) => recordOf(world, 'slots', slotId));
  return (
    <div className="router-page">
      <StatusLine slotId={slotId} />
      <h1 translate="no">{title}</h1>
      {above}
      <PendingNotice slot={slot} appliance={appliance} service={rest.service} />
      <CertificateButtons {...{ slotId, slot, appliance, title }} {...rest} />
      <CertificateTable slotId={slotId} slot={slot} />
      {uses ?? <ConnectionTable slotId={slotId} />}
      {children}
    </div>
  );
}

/** Who meets the certificate of a slot, and what comes of it now. */
function ConnectionTable({ slotId }: { readonly slotId: string }) {
  const rows = useConnectionsOf(slotId);
  return (
    <WideContent label="Who uses this certificate">
      <table className="ui-table">
        <caption>Who uses this certificate</caption>
        <thead>
          <tr>
            <th scope="col" className="min-w-92">
              Client
            </th>
            <th scope="col" className="min-w-128">
              Connects to
            </th>
            <th scope="col" className="min-w-92">
              State
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={4}>No client uses this certificate at present.</td>
            </tr>
          )}
          {rows.flatMap(({ key, program, host, views }) =>
            views.map(({ name, connection }) => (
              <tr key={`${key} ${name}`}>
                <td>{name === program ? program : `${program}, ${visibleText(name)}`}</td>
                <td>{visibleText(host)}</td>
                <td>
                  <ConnectionStateText state={connection.state} />
                </td>
                <td>{connection.reasons[0] !== undefined && connectionWords(connection.reasons[0])}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </WideContent>
  );
}

function useConnectionsOf(slotId: string): readonly SiteConnection[] {
  return useJudged(
    (world, at) =>
      siteConnections(world, at).filter(({ views }) =>
        views.some(({ connection }) => connection.slot === slotId),
      ),
    (rows) => Math.min(Number.POSITIVE_INFINITY, ...rows.map((row) => row.until)),
  );
}

interface PendingNoticeProps {
  readonly slot: Slot;
  readonly appliance: Appliance;
  readonly service: string;
}

/** What waits for the restart, with the way to look at it and to restart now. */
function PendingNotice({ slot: { pending }, appliance, service }: PendingNoticeProps) {
  const prompt = useRestartPrompt(appliance, service);
  const { certificate, companions } = useCredential(pending?.credential);
  const view = useCertificateWindow('pending', certificate, companions);
  if (certificate === undefined) return null;
  return (
    <section
      aria-label="Pending certificate"
      className="mb-10 flex flex-wrap items-center gap-x-8 gap-y-6 border border-dashed border-warning px-9 py-6"
    >
      <p className="min-w-0 flex-[1_1_300px] wrap-anywhere">
        Pending until the next restart: certificate for{' '}
        <b>
          <NameText>{displayNameOf(certificate.subject)}</NameText>
        </b>
        , issued by <NameText>{displayNameOf(certificate.issuer)}</NameText>.
      </p>
      <Button name="view-pending" onPress={view}>
        View pending
      </Button>
      <Button name="restart" onPress={() => void prompt()}>
        Restart…
      </Button>
    </section>
  );
}

/** The line on top of every certificate page: whether the certificate is in order, and those who meet it content. */
function StatusLine({ slotId }: { readonly slotId: string }) {
  const { tone, text } = useJudged(
    (world, at) => statusOfSlot(world, slotId, at),
    ({ until }) => until,
  );
  const Icon = icons[tone];
  return (
    <p
      className={`mb-12 flex max-w-none flex-wrap items-center gap-x-6 gap-y-2 border border-l-4 border-current px-9 py-5 ${colours[tone]}`}
      data-tone={tone}
      data-slot={slotId}
      role="status"
    >
      <Icon size={14} aria-hidden="true" /> <b>Status:</b> {text}
    </p>
  );
}

const colours: Readonly<Record<StatusTone, string>> = {
  unused: 'bg-surface-alternate text-ink-muted',
  good: 'bg-success-surface text-success',
  waiting: 'bg-warning-surface text-warning',
  warning: 'bg-warning-surface text-warning',
  bad: 'bg-error-surface text-error',
};

const icons: Readonly<Record<StatusTone, LucideIcon>> = {
  unused: CircleMinus,
  good: CircleCheck,
  waiting: Clock,
  warning: CircleAlert,
  bad: CircleX,
};
