import { formatDate } from '@/ui/date-text';

/** A lab time with its zone, as sentences write it; what is no date is said to be none. */
export function dateInWords(at: number): string {
  return Math.abs(at) <= 8.64e15 ? formatDate(at) : 'no date';
}
