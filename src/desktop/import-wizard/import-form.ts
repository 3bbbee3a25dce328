import type { GivenFile } from '@/actions/preparation/preparation';
import { type ImportCertificates, storeLabels, type StoreLocation } from '@/simulation/pc/certificate-stores';
import type { StoreName } from '@/simulation/world/pc-records';

/** What is imported, and where to. */
export interface Imported {
  /** The PC whose stores are changed. */
  readonly pc: string;
  /** The file that the wizard was started for; without it the wizard asks for one. */
  readonly file?: GivenFile;
  /** The store that the wizard was started in; without it Windows proposes to choose by itself. */
  readonly store?: StoreName;
}

/** What the pages of the import wizard ask for. */
export interface ImportValues {
  readonly location: StoreLocation;
  readonly files: readonly GivenFile[];
  /** Whether the file is a PFX, so that its password is asked for. */
  readonly isPfx: boolean;
  readonly password: string;
  readonly isKeyExportable: boolean;
  readonly isAutomatic: boolean;
  /** Where everything is placed if not automatically; undefined until one is chosen. */
  readonly store: StoreName | undefined;
}

/** The pages of the import wizard. */
export type ImportPage = 'welcome' | 'file' | 'password' | 'store' | 'completing';

/** What the wizard's windows are called. */
export const importTitle = 'Certificate Import Wizard';

/** What the wizard begins with. */
export function firstValues({ file, store }: Imported): ImportValues {
  return {
    location: 'current-user',
    files: file === undefined ? [] : [file],
    isPfx: false,
    password: '',
    isKeyExportable: false,
    isAutomatic: store === undefined,
    store,
  };
}

/** The pages in order: that of the file only where none was given, that of the password only for PFX. */
export function importPages({ isPfx }: ImportValues, { file }: Imported): readonly ImportPage[] {
  return [
    'welcome',
    ...(file === undefined ? (['file'] as const) : []),
    ...(isPfx ? (['password'] as const) : []),
    'store',
    'completing',
  ];
}

/** What the last page lists. */
export function importSettings(values: ImportValues): readonly (readonly [string, string])[] {
  const { isAutomatic, store, isPfx, files } = values;
  return [
    isAutomatic || store === undefined
      ? ['Certificate Store Selected', 'Automatically determined by the wizard']
      : ['Certificate Store Selected by User', storeLabels[store]],
    ['Content', isPfx ? 'PFX' : contentOf(files[0]?.name ?? '')],
    ['File Name', files[0]?.name ?? ''],
  ];
}

function contentOf(name: string): string {
  return /\.(?:p7b|p7c|spc)$/i.test(name) ? 'PKCS #7 Certificates' : 'Certificate';
}

/** The action that *Finish* performs. */
export function toAction(values: ImportValues, pc: string): ImportCertificates {
  const { location, isAutomatic, store, isKeyExportable } = values;
  return {
    type: 'import-certificates',
    pc,
    store: isAutomatic || store === undefined ? 'automatic' : store,
    location,
    ...(isKeyExportable ? { isKeyExportable } : {}),
  };
}
