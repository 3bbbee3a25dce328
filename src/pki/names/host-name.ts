import { isIpAddress, readIpAddress } from './ip-address';

/**
 * Whether a text is a host name in letters, digits and hyphens (RFC 1123 section 2.1): labels of 1 to 63 characters,
 * 253 in all, the last label not all digits. Short names such as `hq` are host names; wildcards and addresses are not.
 */
export function isHostName(text: string): boolean {
  return text.length <= 253 && labels.test(text);
}

/** The last label is not all digits, so that no address is among them. */
const labels = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Whether a text is a wildcard that certificates may carry (RFC 9525 section 6.3): `*.` and at least two labels. */
export function isWildcardName(text: string): boolean {
  return text.startsWith('*.') && isHostName(text.slice(2)) && text.slice(2).includes('.');
}

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

/**
 * The common suffixes of two labels under which everybody registers names: of the public suffix list those of the large
 * country domains, and hosting domains that are handed out by name. A suffix of one label needs no list.
 */
const suffixes: ReadonlySet<string> = new Set(
  [
    'co.uk org.uk me.uk ltd.uk plc.uk net.uk sch.uk ac.uk gov.uk nhs.uk police.uk',
    'com.au net.au org.au edu.au gov.au asn.au id.au co.nz net.nz org.nz govt.nz ac.nz',
    'co.jp ne.jp or.jp ac.jp go.jp ad.jp ed.jp gr.jp lg.jp co.kr or.kr go.kr ac.kr ne.kr re.kr',
    'com.cn net.cn org.cn gov.cn edu.cn ac.cn com.hk net.hk org.hk edu.hk gov.hk com.tw net.tw org.tw gov.tw edu.tw',
    'com.sg net.sg org.sg gov.sg edu.sg com.my net.my org.my gov.my edu.my co.th or.th go.th ac.th in.th',
    'co.in net.in org.in firm.in gen.in ind.in gov.in ac.in co.id or.id go.id ac.id web.id com.ph net.ph org.ph gov.ph',
    'com.vn net.vn org.vn gov.vn edu.vn com.pk net.pk org.pk com.bd com.lk co.il org.il net.il ac.il gov.il',
    'com.tr net.tr org.tr gov.tr edu.tr com.sa net.sa org.sa gov.sa com.eg com.qa com.kw com.lb ae.org co.ae',
    'co.za org.za net.za gov.za ac.za web.za com.ng org.ng gov.ng co.ke or.ke go.ke com.gh co.tz co.ug',
    'com.br net.br org.br gov.br edu.br com.ar net.ar org.ar gob.ar com.mx org.mx gob.mx edu.mx net.mx',
    'com.co net.co org.co gov.co com.pe org.pe gob.pe com.ve com.ec com.uy com.py com.bo com.gt com.sv co.cr com.pa com.do',
    'com.ua net.ua org.ua gov.ua in.ua com.pl net.pl org.pl gov.pl edu.pl com.ru org.ru co.at or.at ac.at gv.at',
    'co.hu com.gr com.pt com.es nom.es org.es gob.es com.ro com.cy com.mt asso.fr com.fr gouv.fr nom.fr',
    'uk.com us.com eu.com de.com gb.net co.com github.io gitlab.io herokuapp.com azurewebsites.net cloudfront.net',
    'amazonaws.com blogspot.com pages.dev netlify.app vercel.app web.app firebaseapp.com appspot.com',
  ].flatMap((line) => line.split(' ')),
);

/** Whether names directly below this one belong to different owners, as far as the lab's short list knows. */
export function isPublicSuffix(domain: string): boolean {
  return !domain.includes('.') || suffixes.has(domain.toLowerCase());
}
