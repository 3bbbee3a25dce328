const permissions = [
  ['Cookies and site data', 'Kept by the lab'],
  ['Images', 'Allowed'],
  ['Pop-ups', 'Blocked'],
  ['Location', 'Ask'],
  ['Notifications', 'Ask'],
] as const;

/** What a site may do. Nothing of it can be changed here: it is not what the lab is about. */
export function PermissionsPanel() {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-24 gap-y-6 px-16 py-12">
      {permissions.map(([what, answer]) => (
        <div key={what} className="contents">
          <dt>{what}</dt>
          <dd className="text-browser-muted">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
