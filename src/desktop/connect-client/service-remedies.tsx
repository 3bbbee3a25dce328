import type { ReactNode } from 'react';
import type { Connection, ConnectionReasonName } from '@/simulation/connections/connection';
import { connectClientSession } from '@/simulation/sessions';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';
import { usePc } from '@/views/pc';
import { siteAddress, useRegistry } from '../registry';

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
export function ServiceRemedies({ connection }: { readonly connection: Connection }) {
  const { reasons, state } = connection;
  const { perform } = useLab();
  const pc = usePc();
  const openEquipment = useEquipmentOpener();
  const isUnknown = reasons.some(({ name }) => name === 'host-unknown');
  const isAboutPc = reasons.some(({ name }) => reasonsOfThePc.includes(name));
  return (
    <p className="client-remedies">
      {state !== 'secure' && (
        <Remedy name="open-platform-equipment" onPress={openEquipment}>
          {isUnknown ? 'The names of the servers in Director' : 'The server’s certificate in Director'}
        </Remedy>
      )}
      {isUnknown && (
        <Remedy
          name="use-another-server"
          onPress={() => void perform({ type: 'sign-out', session: connectClientSession })}
        >
          Sign in to another server
        </Remedy>
      )}
      {isAboutPc && (
        <Remedy name="open-certificate-stores" onPress={() => pc.openProgram('certificate-stores')}>
          Certificates that this PC trusts
        </Remedy>
      )}
      <CertificateRemedy connection={connection} />
    </p>
  );
}

function useEquipmentOpener(): () => void {
  const pc = usePc();
  const registry = useRegistry();
  const world = useWorld((present) => present);
  return () => pc.browse(siteAddress(registry, world, platformEquipment), 'new-tab');
}

function CertificateRemedy({ connection: { report } }: { readonly connection: Connection }) {
  const { showCertificate } = usePc();
  const [certificate, ...companions] = report?.chain.map((link) => link.certificate) ?? [];
  if (certificate === undefined) return null;
  const show = () => showCertificate(certificate, { companions });
  return (
    <Remedy name="certificate-information" onPress={show}>
      Certificate information
    </Remedy>
  );
}

interface RemedyProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Remedy({ name, onPress, children }: RemedyProps) {
  return (
    <button type="button" name={name} className="client-link" onClick={onPress}>
      {children}
    </button>
  );
}
