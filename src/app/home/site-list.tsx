import type { SiteConnection } from '@/simulation/connections/site-connections';
import { LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { useRegistry } from '@/desktop/registry';
import { FindBox } from '../lab-page';
import { deviceWords } from './picture/device-node';
import { HostText } from './picture/picture-text';
import { connectionLook } from './connection-look';
import { connectionReasons, plainMark, ReasonList } from './connection-reasons';
import { type MapTarget, TargetLink, targetOfDevices, targetOfGroup } from './map-target';
import type { SiteDevices, SiteMap } from './site-devices';

/** The same as the picture in two tables; every device of a kind has its own rows. */
export function SiteList({ map }: { readonly map: SiteMap }) {
  return (
    <div>
      <h2 id="connections-title">Connections</h2>
      <Connections connections={map.connections} />
      <h2 id="devices-title">Devices</h2>
      <table
        className="ui-table [--table-cell:7px_14px_7px_0] [--table-name-weight:600]"
        data-stacks
        aria-labelledby="devices-title"
      >
        <thead>
          <tr>
            <th scope="col" className="min-w-170">
              Device
            </th>
            <th scope="col" className="w-210 min-w-150">
              Name or address
            </th>
            <th scope="col" className="min-w-150">
              Certificates
            </th>
          </tr>
        </thead>
        <tbody>
          {map.devices.map((devices) => (
            <DeviceRow
              key={devices.key}
              devices={devices}
              isFirst={map.devices.find(({ kind }) => kind === devices.kind) === devices}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many rows are drawn: a big site is searched, not scrolled. */
const mostRows = 60;

function Connections({ connections }: Pick<SiteMap, 'connections'>) {
  const [part, setPart] = useState('');
  const found = connections.filter((connection) => isFound(part, connection));
  const rest = Math.max(0, found.length - mostRows);
  return (
    <>
      {connections.length > mostRows && (
        <>
          <FindBox name="find-connection" label="Find connections" value={part} onChange={setPart} />
          {rest > 0 && (
            <p className="text-12 text-frame-muted">
              {rest} more are not shown: type a part of a name or of a state.
            </p>
          )}
        </>
      )}
      <table
        className="ui-table [--table-cell:7px_14px_7px_0] [--table-name-weight:600]"
        data-stacks
        aria-labelledby="connections-title"
      >
        <thead>
          <tr>
            <th scope="col" className="min-w-170">
              Who connects
            </th>
            <th scope="col" className="w-210 min-w-150">
              To
            </th>
            <th scope="col" className="min-w-150">
              State
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, mostRows).map((connection) => (
            <ConnectionRow
              key={connection.key}
              connection={connection}
              isFirst={connections.find(({ id }) => id === connection.id) === connection}
            />
          ))}
        </tbody>
      </table>
      {found.length === 0 && (
        <p className="text-12 text-frame-muted">No connection contains “{part}”. Type fewer characters.</p>
      )}
    </>
  );
}

function isFound(part: string, connection: SiteConnection): boolean {
  const { program, purpose, label } = connection;
  const texts = [program, purpose, label, connectionLook(connection).word];
  return texts.some((text) => text.toLowerCase().includes(part.trim().toLowerCase()));
}

interface ConnectionRowProps {
  readonly connection: SiteConnection;
  /** Tells the rows of several devices apart; the first one goes without. */
  readonly isFirst: boolean;
}

function ConnectionRow({ connection, isFirst }: ConnectionRowProps) {
  const { id, device, label } = connection;
  const target = targetOfGroup({ key: '', connections: [connection] }, useRegistry());
  const { tone, icon: Icon, word } = connectionLook(connection);
  return (
    <tr>
      <th scope="row">
        {connection.program}
        {connection.purpose !== connection.program && (
          <span className="block text-13 font-normal text-frame-muted">{connection.purpose}</span>
        )}
      </th>
      <td>
        <RowLink name={isFirst ? `row-${id}` : `row-${id}-${device}`} target={target}>
          {label}
        </RowLink>
      </td>
      <td>
        <span className="map-state inline-flex items-center gap-6" data-tone={tone}>
          <Icon size={15} aria-hidden />
          {word}
        </span>
        {connection.hasPlainFiles && (
          <span className="flex items-center gap-5 text-12 whitespace-nowrap text-frame-muted">
            <LockKeyholeOpen size={13} aria-hidden />
            {plainMark}
          </span>
        )}
        {connection.isPending && <span className="block text-13 text-frame-muted">a restart is pending</span>}
      </td>
      <td>
        <ReasonList reasons={connectionReasons(connection)} />
      </td>
    </tr>
  );
}

function DeviceRow({ devices, isFirst }: { readonly devices: SiteDevices; readonly isFirst: boolean }) {
  return (
    <tr>
      <th scope="row">
        <RowLink
          name={isFirst ? `device-${devices.kind}` : `device-${devices.ids[0] ?? ''}`}
          target={targetOfDevices(devices, useRegistry())}
        >
          {devices.title}
        </RowLink>
      </th>
      <td>
        <HostText>{devices.host}</HostText>
      </td>
      <td>
        <span className="map-state inline-flex items-center gap-6" data-tone={devices.tone}>
          <span className="size-8 flex-none rounded-full bg-(--tone)" />
          {deviceWords(devices)
            .slice(devices.host === '' ? 0 : 1)
            .join('. ')}
        </span>
      </td>
    </tr>
  );
}

interface RowLinkProps {
  readonly name: string;
  readonly target: MapTarget;
  readonly children: string;
}

function RowLink({ name, target, children }: RowLinkProps) {
  return (
    <TargetLink name={name} className="map-link" title={`Open ${target.title}`} target={target}>
      <HostText>{children}</HostText>
    </TargetLink>
  );
}
