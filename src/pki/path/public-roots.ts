import type { Certificate } from '../certificate';
import { certificateOfAnchor, trustIn, type TrustAnchor } from './trust-anchor';

/** The roots of Mozilla's programme for servers as a release of Node has them; what was distrusted since is unknown. */
export interface PublicRoots {
  /** Of the Node that had the list. */
  readonly nodeVersion: string;
  /** When the list was taken from it, `YYYY-MM-DD`. */
  readonly writtenOn: string;
  readonly anchors: readonly TrustAnchor[];
}

/** Whether a certificate, or the stand-in of an anchor, has the name and the key of a root of the list. */
export function isPublicRoot({ anchors }: PublicRoots, certificate: Certificate): boolean {
  return trustIn(anchors.map(certificateOfAnchor))(certificate);
}
