/** Shown while the scripts of the lab arrive and its database is opened; the same as in index.html. */
export function OpeningScreen() {
  return (
    <main className="opening">
      <h1>Connect Certificate Lab</h1>
      <p>Opening the lab…</p>
    </main>
  );
}
