#!/usr/bin/env node
/**
 * Stands for Firefox to Playwright's channel `moz-firefox`: starts the real one and passes WebDriver BiDi on, answering
 * by itself the commands that this Firefox does not know yet and that no story needs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import WebSocket, { WebSocketServer } from 'ws';

const answeredHere = new Set(['emulation.setMediaFeaturesOverride']);
const firefox = spawn(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));
firefox.on('exit', (code) => process.exit(code ?? 1));
createInterface({ input: firefox.stderr }).on('line', (line) => void tell(line));

async function tell(line) {
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line)?.[1];
  if (address === undefined) return void process.stderr.write(`${line}\n`);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  server.on('connection', (client, { url }) => void passOn(client, `${address}${url}`));
  await once(server, 'listening');
  process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`);
}

async function passOn(client, address) {
  const waiting = [];
  client.on('message', (data) => (browser.readyState === WebSocket.OPEN ? send(data) : waiting.push(data)));
  const browser = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
  const send = (data) => {
    const text = data.toString();
    const { id, method } = JSON.parse(text);
    if (answeredHere.has(method)) client.send(JSON.stringify({ type: 'success', id, result: {} }));
    else browser.send(typedAsPeopleDo(text));
  };
  browser.on('open', () => waiting.splice(0).forEach(send));
  browser.on('message', (data) => client.send(withDownload(data.toString())));
  browser.on('close', () => client.close());
  browser.on('error', () => client.close());
  client.on('close', () => browser.close());
}

let downloads = 0;
/** The newest download from each address. */
const downloadOf = new Map();

/** This Firefox gives downloads out of the page's memory no name of their own, without which Playwright passes them over. */
function withDownload(text) {
  if (!/"method":"browsingContext\.download(WillBegin|End)"/.test(text.slice(0, 100))) return text;
  const event = JSON.parse(text);
  const { params, method } = event;
  if (params.download !== undefined || params.navigation !== null) return text;
  if (method.endsWith('WillBegin')) downloadOf.set(params.url, `download-${(downloads += 1)}`);
  return JSON.stringify({ ...event, params: { ...params, download: downloadOf.get(params.url) } });
}

const insertText = "window.document.execCommand(text === '' ? 'delete' : 'insertText', false, text);";

/** Playwright's `fill` sets `value` through the property that React watches, and React then overlooks the input event. */
function typedAsPeopleDo(text) {
  return text
    .replaceAll('inputElement.value = value;', insertText)
    .replaceAll('inputElement.value += text;', insertText);
}
