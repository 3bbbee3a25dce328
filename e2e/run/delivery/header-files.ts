import { headersOf, type Headers, serviceWorkerFile } from './headers.ts';

/** A file that makes a server send the headers. */
export interface HeaderFile {
  /** In the folder of the build. */
  readonly path: string;
  readonly text: string;
}

const note = [
  'What the lab should be sent with. To let a learning platform frame it, change frame-ancestors.',
  `The service worker (${serviceWorkerFile}) has a policy of its own: it alone may fetch, the files of the app.`,
];

/**
 * The headers in the words of the usual servers. Apache, IIS and hosts that read `_headers` find theirs by themselves;
 * those of nginx and Caddy are included from the server's own configuration. `names` are the files of the build.
 */
export function headerFiles(names: readonly string[]): readonly HeaderFile[] {
  const [all, own] = [headersOf('index.html'), headersOf(serviceWorkerFile)];
  return [
    { path: '_headers', text: forStaticHosts(names, all, own) },
    { path: '.htaccess', text: forApache(all, own) },
    { path: 'web.config', text: forIis(all, own) },
    { path: 'headers/nginx.conf', text: forNginx(all, own) },
    { path: 'headers/Caddyfile', text: forCaddy(all, own) },
  ];
}

/** Each path once: some hosts join what two rules say of the same header, and both policies would bind. */
function forStaticHosts(names: readonly string[], all: Headers, own: Headers): string {
  const paths = names
    .filter((name) => name !== serviceWorkerFile)
    .map((name) => (name.startsWith('assets/') ? '/assets/*' : `/${name}`));
  const rules = [...new Set(['/', ...paths])].map((path) => [path, all] as const);
  return [...rules, [`/${serviceWorkerFile}`, own] as const]
    .map(([path, headers]) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

function forApache(all: Headers, own: Headers): string {
  const set = (name: string, value: string) => `Header always set ${name} ${quoted(value)}`;
  return [
    ...note.map((line) => `# ${line}`),
    '<IfModule mod_headers.c>',
    ...lines(all, set).map((line) => `  ${line}`),
    `  <Files "${serviceWorkerFile}">`,
    ...lines(own, set).map((line) => `    ${line}`),
    '  </Files>',
    '</IfModule>',
    '<IfModule mod_mime.c>',
    '  AddType application/manifest+json .webmanifest',
    '</IfModule>',
    '',
  ].join('\n');
}

function forNginx(all: Headers, own: Headers): string {
  const add = (name: string, value: string) => `add_header ${name} ${quoted(value)} always;`;
  return [
    ...note.map((line) => `# ${line}`),
    '# In the server or location block of the lab: include …/headers/nginx.conf;',
    ...lines(all, add),
    `location ~ /${serviceWorkerFile.replace('.', String.raw`\.`)}$ {`,
    ...lines(own, add).map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

function forCaddy(all: Headers, own: Headers): string {
  const block = (matcher: string, headers: Headers) => [
    `header ${matcher} {`,
    ...lines(headers, (name, value) => `  ${name} ${quoted(value)}`),
    '}',
  ];
  return [
    ...note.map((line) => `# ${line}`),
    '# In the site block of the lab: import …/headers/Caddyfile',
    `@serviceWorker path */${serviceWorkerFile}`,
    `@others not path */${serviceWorkerFile}`,
    ...block('@others', all),
    ...block('@serviceWorker', own),
    '',
  ].join('\n');
}

function forIis(all: Headers, own: Headers): string {
  const add = (name: string, value: string) => `<add name="${name}" value="${forXml(value)}" />`;
  const remove = (name: string) => `<remove name="${name}" />`;
  const headers = (elements: readonly string[]) =>
    `<httpProtocol><customHeaders>\n${elements.map((each) => `      ${each}`).join('\n')}\n    </customHeaders></httpProtocol>`;
  return `<?xml version="1.0" encoding="utf-8"?>
${note.map((line) => `<!-- ${line} -->`).join('\n')}
<configuration>
  <system.webServer>
    ${headers(lines(all, add))}
    <staticContent>
      <remove fileExtension=".webmanifest" />
      <mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />
    </staticContent>
  </system.webServer>
  <location path="${serviceWorkerFile}"><system.webServer>
    ${headers([...Object.keys(own).map(remove), ...lines(own, add)])}
  </system.webServer></location>
</configuration>
`;
}

function lines(headers: Headers, write: (name: string, value: string) => string): readonly string[] {
  return Object.entries(headers).map(([name, value]) => write(name, value));
}

function quoted(value: string): string {
  if (/["$\\{}]/u.test(value)) throw new Error(`servers would read more into it: ${value}`);
  return `"${value}"`;
}

function forXml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
