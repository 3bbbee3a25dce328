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
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 px-4 py-3">
      {permissions.map(([what, answer]) => (
        <div key={what} className="contents">
          <dt>{what}</dt>
          <dd className="text-[#5f6368]">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
