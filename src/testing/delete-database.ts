/** Removes the lab's database; what is still open to it closes by itself. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('connect-certificate-lab');
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('the database cannot be deleted'));
    };
  });
}
