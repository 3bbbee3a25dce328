import {
  type exportFormats,
  formatsOfSeveral,
  keyFormats,
  type ExportableList,
  type ExportFormat,
} from '@/simulation/practice-ca/export-items';

/** A format as the list of the form offers it. */
export interface FormatChoice {
  readonly id: ExportFormat;
  readonly label: string;
  /** The ending of the file's name, with its dot. */
  readonly ending: string;
}

const certificateChoices: Readonly<
  Record<(typeof exportFormats.certificates)[number], Omit<FormatChoice, 'id'>>
> = {
  pem: { label: 'PEM', ending: '.crt' },
  'pem-chain': { label: 'PEM chain: with all above it', ending: '.pem' },
  der: { label: 'DER', ending: '.cer' },
  pkcs7: { label: 'PKCS #7', ending: '.p7b' },
  'pkcs7-chain': { label: 'PKCS #7 chain: with all above it', ending: '.p7b' },
  pkcs12: { label: 'PKCS #12: with its private key', ending: '.pfx' },
  'pkcs12-chain': { label: 'PKCS #12 chain: with key and all above it', ending: '.pfx' },
  'trust-store': { label: 'PKCS #12 store of certificates alone', ending: '.p12' },
  'pem-with-key': { label: 'PEM: private key + certificate', ending: '.pem' },
  'pem-with-key-and-chain': { label: 'PEM: private key + certificate + chain', ending: '.pem' },
};

const keyChoices: Readonly<Record<(typeof exportFormats.keys)[number], Omit<FormatChoice, 'id'>>> = {
  'pkcs8-encrypted': { label: 'PEM, encrypted (PKCS #8)', ending: '.pk8' },
  pkcs8: { label: 'PEM, not encrypted (PKCS #8)', ending: '.key' },
  traditional: { label: 'PEM, not encrypted (PKCS #1, or SEC 1 for EC)', ending: '.key' },
  'pkcs8-der': { label: 'DER, not encrypted (PKCS #8)', ending: '.der' },
  'public-pem': { label: 'PEM, public key alone', ending: '.pub' },
};

const plainChoices = (ending: string) =>
  ({ pem: { label: 'PEM', ending }, der: { label: 'DER', ending } }) as const;

/** The formats that a number of items of a list can be written in; `hasKeys`: all their keys are in the list. */
export function formatChoices(
  list: ExportableList,
  count: number,
  hasKeys: boolean,
): readonly FormatChoice[] {
  const choices: Readonly<Record<string, Omit<FormatChoice, 'id'>>> = {
    certificates: certificateChoices,
    keys: keyChoices,
    requests: plainChoices('.csr'),
    'revocation-lists': plainChoices('.crl'),
  }[list];
  return Object.entries(choices)
    .map(([id, choice]) => ({ ...choice, id: id as ExportFormat }))
    .filter(({ id }) => count === 1 || (list === 'certificates' && formatsOfSeveral.includes(id)))
    .filter(({ id }) => list !== 'certificates' || hasKeys || !keyFormats.includes(id));
}

/** A name for the file: the item's, with the ending of the format. */
export function suggestedName(itemName: string, { ending }: FormatChoice): string {
  return `${itemName.replaceAll(/[\s]+/g, '_')}${ending}`;
}
