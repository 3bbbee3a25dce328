import { lastingStorage, tabStorage } from '@/ui/browser-storage';

/** Removes what the app keeps beside its database: theme and open windows. Others' entries stay. */
export function forgetSettings(): void {
  for (const storage of [lastingStorage, tabStorage]) storage.forget('connect-certificate-lab.');
}
