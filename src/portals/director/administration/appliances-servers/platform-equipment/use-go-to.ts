import { useSite } from '@/views/shell/pc';
import { writePlace, type EquipmentPlace } from './place';

/** Goes to another place on this page; the window asks first when something is unsaved. */
export function useGoTo(): (place: EquipmentPlace) => void {
  const { address, navigate } = useSite();
  return (place) => navigate(writePlace(address, place));
}
