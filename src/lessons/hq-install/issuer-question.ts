import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { Site } from '@/simulation/runs/site';
import type { Question } from '../question';

/** Who issued the certificate that a slot presents: an authority of the site, the server itself, or the vendor. */
export function issuerQuestion(slot: string): (site: Site) => Question {
  return (site) => {
    const present = site.world.certificates[site.slot(slot)?.active?.certificate ?? ''];
    const isOwn = present !== undefined && nameKey(present.issuer) === nameKey(present.subject);
    const authority = present === undefined || isOwn ? 'Another server' : displayNameOf(present.issuer);
    return {
      text: 'Who issued the certificate that the server presents now?',
      choices: [
        { id: 'authority', label: authority },
        { id: 'itself', label: `${site.hq.fqdn} itself` },
        { id: 'vendor', label: vendorName(site) },
      ],
      right: isOwn ? 'itself' : 'authority',
    };
  };
}

/** Who issued what was ordered last. */
function vendorName({ world, order }: Site): string {
  const intermediate = world.certificates[order()?.certificates[0]?.chain[0] ?? ''];
  return intermediate === undefined ? 'HarborSign' : displayNameOf(intermediate.subject);
}
