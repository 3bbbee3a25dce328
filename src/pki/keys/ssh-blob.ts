/** Thrown where octets end before what they announce. */
export class ShortBlob extends Error {}

/** The data types of SSH, one after another (RFC 4251 section 5). */
interface SshReader {
  /** A uint32. Throws ShortBlob. */
  readonly number: () => number;
  /** The octets of a string or of an mpint. Throws ShortBlob. */
  readonly string: () => Uint8Array<ArrayBuffer>;
}

/** Reads octets in the data types of SSH. */
export function sshReader(octets: Uint8Array): SshReader {
  let at = 0;
  const take = (length: number) => {
    if (at + length > octets.length) throw new ShortBlob();
    at += length;
    return octets.slice(at - length, at);
  };
  const number = () => new DataView(take(4).buffer).getUint32(0);
  return { number, string: () => take(number()) };
}
