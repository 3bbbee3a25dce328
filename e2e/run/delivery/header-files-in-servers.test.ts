import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTool, type OutsideTool } from '@/testing/outside-tools';
import { headerFiles } from './header-files';
import { headersOf, serviceWorkerFile } from './headers';

/** Files of a build. */
const names = ['index.html', 'assets/index-1.js', serviceWorkerFile];
const missing = 'missing.js';
const paths = [...names, missing];

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
}

type Program = Extract<OutsideTool, 'nginx' | 'apache2' | 'caddy'>;

/** How a server is started in the foreground: its parameters, and its configuration with the header files of the lab. */
interface Server {
  readonly parameters: (configuration: string) => readonly string[];
  readonly configuration: (place: Place) => string;
}

interface Place {
  readonly port: number;
  /** What is served; the header files lie in it as in a build. */
  readonly served: string;
  /** What else the server wants to write. */
  readonly folder: string;
}

/** Of Apache, where Debian and its like have them. */
const modules = '/usr/lib/apache2/modules';

const servers: Readonly<Record<Program, Server>> = {
  nginx: {
    parameters: (configuration) => ['-c', configuration, '-g', 'daemon off;'],
    configuration: ({ port, served, folder }) => `
pid ${folder}/pid;
error_log ${folder}/errors;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join(' ')}
  server {
    listen 127.0.0.1:${String(port)};
    root ${served};
    include ${served}/headers/nginx.conf;
  }
}`,
  },
  apache2: {
    parameters: (configuration) => ['-D', 'FOREGROUND', '-f', configuration],
    configuration: ({ port, served, folder }) => `
ServerName localhost
Listen 127.0.0.1:${String(port)}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
DefaultRuntimeDir ${folder}
User www-data
${['mpm_event', 'authz_core', 'mime', 'headers'].map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${served}
<Directory ${served}>
  AllowOverride All
  Require all granted
</Directory>`,
  },
  caddy: {
    parameters: (configuration) => ['run', '--adapter', 'caddyfile', '--config', configuration],
    configuration: ({ port, served }) => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${String(port)} {
  root * ${served}
  import ${served}/headers/Caddyfile
  file_server
}`,
  },
};

function isHere(program: Program): boolean {
  return hasTool(program) && (program !== 'apache2' || existsSync(modules));
}

describe('the header files in real servers', () => {
  for (const [name, server] of Object.entries(servers) as [Program, Server][])
    test.skipIf(!isHere(name))(`${name} sends what the table says`, async () => {
      const served = await answersOf(name, server);
      for (const path of paths) {
        const sent = Object.entries(headersOf(path)).map(([header, value]): readonly [string, string] => [
          header.toLowerCase(),
          value,
        ]);
        expect(served.get(path), path).toMatchObject({
          status: path === missing ? 404 : 200,
          headers: Object.fromEntries(sent),
        });
      }
    });
});

/** The headers that a server sends with each path, which it is started and ended for. */
async function answersOf(name: Program, { parameters, configuration }: Server) {
  const folder = mkdtempSync(join(tmpdir(), `headers-of-${name}-`));
  // The servers' own users have to read it.
  chmodSync(folder, 0o755);
  const served = join(folder, 'lab');
  const port = await freePort();
  const files = [...headerFiles(names), ...names.map((path) => ({ path, text: '.' }))];
  for (const { path, text } of files) write(join(served, path), text);
  write(join(folder, 'configuration'), configuration({ port, served, folder }));
  const program = spawn(name, parameters(join(folder, 'configuration')), {
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
  });
  try {
    await expect
      .poll(() =>
        answered(port, 'index.html').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    const answers = new Map<string, Answer>();
    for (const path of paths) answers.set(path, await answered(port, path));
    return answers;
  } finally {
    const ended = once(program, 'exit');
    program.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function answered(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: `/${path}`, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    }).on('error', reject);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
