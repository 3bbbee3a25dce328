import type { Connection, ConnectionReasonName } from '@/simulation/connections/connection';
import { useWorld } from '@/state/use-world';
import { usePc } from '@/views/pc';
import { siteAddress, useRegistry } from '../registry';
import { CertificateWindow } from '../window/certificate-window';
import { useWindows } from '../window/windows';

const platformEquipment = {
  site: 'director',
  address: 'administration/appliances-servers/platform-equipment',
} as const;

/** Reasons that the stores of the PC have a part in. */
const reasonsOfThePc: readonly ConnectionReasonName[] = [
  'root-not-trusted',
  'self-signed-not-trusted',
  'issuer-missing',
  'chain-completed-from-store',
];

/** The ways from a lock to the places where it is put right. */
export function ServiceRemedies({
  connection: { state, reasons, report },
}: {
  readonly connection: Connection;
}) {
  const pc = usePc();
  const registry = useRegistry();
  const world = useWorld((present) => present);
  const { open } = useWindows();
  const certificate = report?.chain[0]?.certificate;
  const isAboutPc = reasons.some(({ name }) => reasonsOfThePc.includes(name));
  return (
    <p className="client-remedies">
      {state !== 'secure' && (
        <button
          type="button"
          name="open-platform-equipment"
          className="client-link"
          onClick={() => pc.browse(siteAddress(registry, world, platformEquipment), 'new-tab')}
        >
          The server’s certificate in Director
        </button>
      )}
      {isAboutPc && (
        <button
          type="button"
          name="open-certificate-stores"
          className="client-link"
          onClick={() => pc.openProgram('certificate-stores')}
        >
          Certificates that this PC trusts
        </button>
      )}
      {report !== undefined && certificate !== undefined && (
        <button
          type="button"
          name="certificate-information"
          className="client-link"
          onClick={() =>
            void open<undefined>(
              (answer) => (
                <CertificateWindow
                  certificate={certificate}
                  report={report}
                  onClose={() => answer(undefined)}
                />
              ),
              undefined,
            )
          }
        >
          Certificate information
        </button>
      )}
    </p>
  );
}
