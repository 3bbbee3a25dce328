import { useSite } from '@/views/shell/pc';

/** What the page shows below its list. */
export type EquipmentPlace =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'new';
      /** Id of the device that is copied; empty for a new one. */ readonly copyOf: string;
    }
  | { readonly kind: 'device'; readonly id: string; readonly tab: EquipmentTab };

/** The tabs of a device's details, in order. */
const equipmentTabs = ['general', 'certificate', 'collaboration'] as const;

/** One tab of a device's details. */
export type EquipmentTab = (typeof equipmentTabs)[number];

/** No device has this id: ids are made of letters, digits and hyphens. */
const newEquipment = '+new';

/** Reads the part of the address behind the page's own. */
export function readPlace([first, second = '']: readonly string[]): EquipmentPlace {
  if (first === undefined) return { kind: 'list' };
  if (first === newEquipment) return { kind: 'new', copyOf: second };
  return { kind: 'device', id: first, tab: equipmentTabs.find((tab) => tab === second) ?? 'general' };
}

/** Writes it. */
export function writePlace(page: string, place: EquipmentPlace): string {
  if (place.kind === 'list') return page;
  const parts = place.kind === 'new' ? [newEquipment, place.copyOf] : [place.id, place.tab];
  return [page, ...parts.filter((part) => part !== '')].join('/');
}

/** Goes to another place on this page; the window asks first when something is unsaved. */
export function useGoTo(): (place: EquipmentPlace) => void {
  const { address, navigate } = useSite();
  return (place) => navigate(writePlace(address, place));
}
