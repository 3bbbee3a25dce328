/** What About says of the build, and of what no server can close in every browser. */
export function BuildFacts() {
  const digest = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return (
    <>
      <h3>How it is kept from telling anybody</h3>
      <p>
        The lab may ask for its own files and for nothing else: its page says so to the browser, and so does a
        server that sends its headers. A browser that knows <code>Connection-Allowlist</code> (Chrome and Edge
        since 152) then lets nothing out. In other browsers, code that somebody had smuggled into the page
        could still open a window, a frame or another page, send a form, start a download or a call (WebRTC).
        A file that is opened from a disk has the page’s own rules alone. Nothing helps against whoever serves
        the app, an extension of the browser, or a program on this computer.
      </p>
      {digest !== undefined && (
        <>
          <h3>Which build this is</h3>
          <p>
            SHA-256 of its files: <code className="wrap-anywhere">{digest}</code>. Beside them lie{' '}
            <code>checksums.txt</code> with the SHA-256 of each, which <code>sha256sum -c</code> checks, and{' '}
            <code>sbom.cdx.json</code> with what the app is made of.
          </p>
        </>
      )}
    </>
  );
}
