import type { Certificate } from '@/pki/certificate';
import type { Protection } from '@/pki/operations';
import type { ExportCertificate, ExportFormat } from '@/simulation/pc/files';
import { nameInFolder } from '../files/folder';

/** What is exported. */
export interface Exported {
  readonly certificate: Certificate;
  /** Its issuers up to the root, nearest first; empty where the chain has no end. */
  readonly issuers: readonly Certificate[];
  /** The placement whose private key can go along. */
  readonly keyPlacement?: string | undefined;
  /** Whether the store lets the key go. */
  readonly isKeyExportable?: boolean;
}

/** What the wizard's windows are called. */
export const exportTitle = 'Certificate Export Wizard';

/** What the pages of the export wizard ask for. */
export interface ExportValues {
  readonly exportsKey: boolean;
  readonly format: ExportFormat;
  readonly includesPath: boolean;
  readonly deletesKey: boolean;
  readonly password: string;
  readonly confirmation: string;
  readonly protection: Protection;
  readonly fileName: string;
}

/** The pages of the export wizard. */
export type ExportPage = 'welcome' | 'private-key' | 'format' | 'security' | 'file' | 'completing';

/** What the wizard begins with. */
export const firstValues: ExportValues = {
  exportsKey: false,
  format: 'der',
  includesPath: false,
  deletesKey: false,
  password: '',
  confirmation: '',
  protection: 'TripleDES-SHA1',
  fileName: '',
};

/** The pages in order: that of the key only where there is one, that of the password only for PFX. */
export function exportPages({ format }: ExportValues, hasKey: boolean): readonly ExportPage[] {
  return [
    'welcome',
    ...(hasKey ? (['private-key'] as const) : []),
    'format',
    ...(format === 'pfx' ? (['security'] as const) : []),
    'file',
    'completing',
  ];
}

/** The formats as the wizard and its list of settings call them, with the ending and the type of *Save As*. */
export const formats: Readonly<
  Record<ExportFormat, { readonly label: string; readonly ending: string; readonly type: string }>
> = {
  der: {
    label: 'DER encoded binary X.509 (.CER)',
    ending: '.cer',
    type: 'DER Encoded Binary X.509 (*.cer)',
  },
  'base-64': {
    label: 'Base-64 encoded X.509 (.CER)',
    ending: '.cer',
    type: 'Base64 Encoded X.509 (*.cer)',
  },
  pkcs7: {
    label: 'Cryptographic Message Syntax Standard - PKCS #7 Certificates (.P7B)',
    ending: '.p7b',
    type: 'PKCS #7 Certificates (*.p7b)',
  },
  pfx: {
    label: 'Personal Information Exchange - PKCS #12 (.PFX)',
    ending: '.pfx',
    type: 'Personal Information Exchange (*.pfx)',
  },
};

/** Whether a format can be chosen: PFX exactly where the key is exported. */
export function isFormatOffered(format: ExportFormat, { exportsKey }: ExportValues): boolean {
  return (format === 'pfx') === exportsKey;
}

/** The values after the key was asked for or left: the format follows. */
export function withKey(values: ExportValues, exportsKey: boolean): ExportValues {
  return { ...values, exportsKey, format: exportsKey ? 'pfx' : 'der', includesPath: exportsKey };
}

/** The values with another format; only PKCS #7 and PFX can hold the path. */
export function withFormat(values: ExportValues, format: ExportFormat): ExportValues {
  return { ...values, format, includesPath: format === 'pfx' };
}

/** The file's name with the ending of its format, which is added even to another ending, as Windows does. */
export function nameWithEnding({ fileName, format }: ExportValues): string {
  const name = nameInFolder(fileName.trim());
  const { ending } = formats[format];
  return name === '' || name.toLowerCase().endsWith(ending) ? name : name + ending;
}

/** What the last page lists. `path` is the file's place and name. */
export function exportSettings(values: ExportValues, path: string): readonly (readonly [string, string])[] {
  const yesOrNo = (yes: boolean) => (yes ? 'Yes' : 'No');
  return [
    ['File Name', path],
    ['Export Keys', yesOrNo(values.exportsKey)],
    ['Include all certificates in the certification path', yesOrNo(values.includesPath)],
    ['File Format', formats[values.format].type],
  ];
}

/** The action that *Finish* performs; `placement` is that of the key. */
export function toAction(
  values: ExportValues,
  placement: string | undefined,
  overwrite: boolean,
): ExportCertificate {
  const { exportsKey, format, protection, deletesKey: isDeleted } = values;
  return {
    type: 'export-certificate',
    format,
    fileName: nameWithEnding(values),
    overwrite,
    ...(exportsKey && placement !== undefined ? { key: { placement, protection, isDeleted } } : {}),
  };
}
