import { isIpAddress, readIpAddress } from './ip-address';

/** Reserved by RFC 2606, 6761, 6762, 7686, 8375 and 9476, or in wide private use (ICANN's name-collision list). */
const internalEndings = [
  'test',
  'example',
  'invalid',
  'localhost',
  'local',
  'onion',
  'alt',
  'home.arpa',
  'internal',
  'localdomain',
  'domain',
  'intranet',
  'private',
  'corp',
  'home',
  'mail',
  'lan',
];

/** Address blocks that nobody owns in public: IANA's special-purpose registries (RFC 6890) and multicast. */
const reservedBlocks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/127',
  '::ffff:0:0/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001:db8::/32',
  '3fff::/20',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].map(readBlock);

/**
 * Whether a host name (or wildcard) is one that no public authority may sign for (CA/Browser Forum Baseline Requirements,
 * *Internal Name*): a name of one label, or one that ends in a reserved or privately used top-level domain. False for an
 * IP address.
 */
export function isInternalName(name: string): boolean {
  if (isIpAddress(name)) return false;
  const host = name.toLowerCase().replace(/^\*\./, '').replace(/\.$/, '');
  return (
    !host.includes('.') || internalEndings.some((ending) => host === ending || host.endsWith(`.${ending}`))
  );
}

/** Whether an IP address is reserved (RFC 1918 and the like). False for what is no address. */
export function isReservedAddress(text: string): boolean {
  const octets = readIpAddress(text);
  return octets !== undefined && reservedBlocks.some((block) => isInBlock(octets, block));
}

interface AddressBlock {
  readonly octets: Uint8Array;
  readonly bits: number;
}

function readBlock(text: string): AddressBlock {
  const [address = '', bits = ''] = text.split('/');
  return { octets: readIpAddress(address) ?? new Uint8Array(), bits: Number(bits) };
}

function isInBlock(address: Uint8Array, { octets, bits }: AddressBlock): boolean {
  if (address.length !== octets.length) return false;
  return octets.every((octet, index) => {
    const mask = (0xff00 >> Math.min(8, Math.max(0, bits - index * 8))) & 0xff;
    return (octet & mask) === ((address[index] ?? 0) & mask);
  });
}
