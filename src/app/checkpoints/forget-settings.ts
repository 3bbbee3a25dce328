const prefix = 'connect-certificate-lab.';

/** Removes what the app keeps beside its database: theme and open windows. Others' entries stay. */
export function forgetSettings(storages: readonly Storage[] = [localStorage, sessionStorage]): void {
  for (const storage of storages) {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const name of names.filter((one) => one.startsWith(prefix))) storage.removeItem(name);
  }
}
