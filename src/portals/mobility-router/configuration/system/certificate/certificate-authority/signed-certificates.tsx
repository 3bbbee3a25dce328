import { displayNameOf } from '@/pki/distinguished-name';
import { slotsInUse } from '@/simulation/appliances/mobility-router/cluster';
import {
  authorityOf,
  isSignedBy,
  replacedAuthorityOf,
} from '@/simulation/appliances/mobility-router/router-authority';
import type { Slot } from '@/simulation/world/slot';
import { recordOf, type World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { NameText } from '@/views/words/name-text';
import { WideContent } from '@/ui/wide-content';
import { slotKinds } from '@/simulation/appliances/registry';

/** Which router certificates the authority in effect has signed, and which a replaced one. */
export function SignedCertificates({ router }: { readonly router: string }) {
  const world = useWorld((present) => present);
  const slots = slotsInUse(world, router).filter(([, { kind }]) => kind !== 'mobility-authority');
  return (
    <WideContent label="Router certificates and who signed them">
      <table className="router-table">
        <caption>Router certificates and who signed them</caption>
        <thead>
          <tr>
            <th scope="col">Certificate</th>
            <th scope="col">Subject</th>
            <th scope="col">Signed by</th>
          </tr>
        </thead>
        <tbody>
          {slots.map(([id, slot]) => (
            <tr key={id}>
              <td>{slotKinds[slot.kind].label}</td>
              <td>{subjectOf(world, slot)}</td>
              <td>{signerOf(world, router, slot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

function subjectOf(world: World, { active }: Slot) {
  if (active === undefined) return 'none';
  return <NameText>{displayNameOf(recordOf(world, 'certificates', active.certificate).subject)}</NameText>;
}

function signerOf(world: World, router: string, { active }: Slot) {
  if (active === undefined) return '–';
  const certificate = recordOf(world, 'certificates', active.certificate);
  const present = authorityOf(world, router);
  if (
    present !== undefined &&
    isSignedBy(world, certificate, recordOf(world, 'certificates', present.certificate))
  )
    return 'the authority in effect';
  if (replacedAuthorityOf(world, router, active.certificate) !== undefined)
    return <strong className="router-strong">a replaced authority: generate it again</strong>;
  return <NameText>{displayNameOf(certificate.issuer)}</NameText>;
}
