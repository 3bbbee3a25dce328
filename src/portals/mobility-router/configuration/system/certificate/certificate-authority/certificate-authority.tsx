import { CertificatePage } from '../../../../../router-shell/certificate-page/certificate-page';
import { authoritySettings, useRouterSlot } from '../router-form';
import type { ImportAuthority } from '@/simulation/slots/import-authority';
import type { ConfirmationName } from '@/simulation/world/problem';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useMemo } from 'react';
import { ImportForm, useImportForm } from '../../../../../router-shell/import-window/import-window';
import { toInputs } from '../../../../../router-shell/import-window/use-pasted-plan';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import { slotsInUse } from '@/simulation/appliances/mobility-router/cluster';
import {
  authorityOf,
  isSignedBy,
  replacedAuthorityOf,
} from '@/simulation/appliances/mobility-router/router-authority';
import type { Slot } from '@/simulation/world/equipment';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { NameText } from '@/views/words/shown-text';
import { WideContent } from '@/ui/wide-content';
import { slotKinds } from '@/simulation/appliances/registry';
import { acceptedClients } from '@/simulation/connections/mobility-clients';
import type { Foresight } from '@/simulation/foresight/foresee';
import { useForesight } from '@/views/certificate/foresight/use-foresight';

/** Configuration, System, Certificate, Certificate Authority (note, Certificate Authority). */
export default function CertificateAuthority() {
  const { appliance, slot, form } = useRouterSlot('mobility-authority');
  return (
    <CertificatePage
      title="Certificate Authority"
      appliance={appliance}
      slotId={form.slotId}
      service="the Mitel mobility service"
      generate={authoritySettings(form)}
      importWindow={(window) => <ImportAuthorityWindow router={appliance.id} {...window} />}
      above={<StoppingClients router={appliance.id} slot={slot} />}
      uses={<SignedCertificates router={appliance.id} />}
    />
  );
}

interface ImportAuthorityWindowProps {
  /** Id of the router. */
  readonly router: string;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** One box for certificate and private key (note, Importing a Certificate Authority). */
function ImportAuthorityWindow({ router, onMade, onClose }: ImportAuthorityWindowProps) {
  const form = useImportForm({
    initial: '',
    actionWith: (accepted) => toAction(router, accepted),
    imported: 'The Certificate Authority was imported. Close this window to go on.',
    onMade,
  });
  const { text } = form;
  const inputs = useMemo(() => toInputs(text), [text]);
  return (
    <ImportForm
      {...{ form, onClose }}
      label="Certificate and private key"
      introduction="Paste the certificate of the authority and its private key, each with its BEGIN and END lines."
      outlook={
        text.trim() !== '' && (
          <Forecast heading="After Import and the restart" action={toAction(router)} inputs={inputs} />
        )
      }
    />
  );
}

function toAction(router: string, accepted: readonly ConfirmationName[] = []): ImportAuthority {
  return { type: 'import-authority', router, accepted };
}

/** Which router certificates the authority in effect has signed, and which a replaced one. */
function SignedCertificates({ router }: { readonly router: string }) {
  const rows = useJudged((world) => signedCertificates(world, router));
  return (
    <WideContent label="Router certificates and who signed them">
      <table className="ui-table">
        <caption>Router certificates and who signed them</caption>
        <thead>
          <tr>
            <th scope="col">Certificate</th>
            <th scope="col">Subject</th>
            <th scope="col">Signed by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, certificate, signer }) => (
            <tr key={id}>
              <td>{label}</td>
              <td>
                {certificate === undefined ? (
                  'none'
                ) : (
                  <NameText>{displayNameOf(certificate.subject)}</NameText>
                )}
              </td>
              <td>
                <SignerText signer={signer} certificate={certificate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

function signedCertificates(world: World, router: string) {
  return slotsInUse(world, router)
    .filter(([, { kind }]) => kind !== 'mobility-authority')
    .map(([id, { kind, active }]) => {
      const certificate = active && recordOf(world, 'certificates', active.certificate);
      const signer = certificate && signerOf(world, router, certificate);
      return { id, label: slotKinds[kind].label, certificate, signer };
    });
}

function signerOf(world: World, router: string, certificate: Certificate): Signer {
  const present = authorityOf(world, router);
  if (
    present !== undefined &&
    isSignedBy(world, certificate, recordOf(world, 'certificates', present.certificate))
  )
    return 'authority';
  return replacedAuthorityOf(world, router, certificate.fingerprint) === undefined
    ? 'other'
    : 'replaced-authority';
}

type Signer = 'authority' | 'replaced-authority' | 'other';

interface SignerProps {
  readonly signer: Signer | undefined;
  readonly certificate: Certificate | undefined;
}

function SignerText({ signer, certificate }: SignerProps) {
  if (certificate === undefined) return '–';
  if (signer === 'authority') return 'the authority in effect';
  if (signer === 'replaced-authority')
    return <strong className="font-semibold text-warning">a replaced authority: generate it again</strong>;
  return <NameText>{displayNameOf(certificate.issuer)}</NameText>;
}

interface StoppingClientsProps {
  /** Id of the router. */
  readonly router: string;
  /** The authority's slot. */
  readonly slot: Slot;
}

/** How many clients live by the authority in effect, and how many the next restart will stop. */
function StoppingClients({ router, slot: { pending } }: StoppingClientsProps) {
  const hasAuthority = useWorld((world) => authorityOf(world, router) !== undefined);
  const accepted = useJudged((world, at) => acceptedClients(world, router, at));
  const names = useJudged(({ mobilityUsers }) =>
    Object.fromEntries(accepted.map((id) => [id, mobilityUsers[id]?.name ?? ''])),
  );
  const namesOf = (clients: readonly string[]) => clients.map((id) => names[id]).join(', ');
  const restart = { action: { type: 'restart-appliance', equipment: router } } as const;
  const foresight = useForesight(pending && restart);
  if (!hasAuthority) return <p>Until there is an authority in effect, users cannot be provisioned.</p>;
  if (accepted.length === 0) return <p>No client is provisioned by the authority in effect.</p>;
  if (foresight === undefined)
    return (
      <p>
        {present(accepted.length)} <NameText>{namesOf(accepted)}</NameText>
      </p>
    );
  const stopped = notAccepted(accepted, foresight, router);
  return (
    <p className="ui-notice mb-8 max-w-none font-semibold" data-kind="warning">
      {later(stopped.length)} <NameText>{namesOf(stopped)}</NameText>
    </p>
  );
}

/** The clients that will not be accepted any more. */
function notAccepted(clients: readonly string[], { world, at }: Foresight, router: string) {
  const left = new Set(acceptedClients(world, router, at));
  return clients.filter((id) => !left.has(id));
}

function present(count: number): string {
  return `${counted(count)} provisioned by the authority in effect. Another authority stops them until they are re-provisioned:`;
}

function later(count: number): string {
  if (count === 0) return 'No client stops at the next restart, when the pending authority takes effect.';
  return `${count === 1 ? '1 client stops' : `${String(count)} clients stop`} at the next restart, when the pending authority takes effect, until re-provisioned:`;
}

function counted(count: number): string {
  return count === 1 ? '1 client is' : `${String(count)} clients are`;
}
