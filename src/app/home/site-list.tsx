import type { SiteConnection } from '@/simulation/connections/site-connections';
import { LockKeyholeOpen } from 'lucide-react';
import { useRegistry } from '@/desktop/registry';
import { connectionLook } from './connection-look';
import { connectionReasons, plainMark } from './connection-reasons';
import { targetOfConnection, targetOfDevices, useOpenTarget, type MapTarget } from './map-target';
import { ReasonList } from './reason-list';
import type { SiteDevices } from './site-devices';
import type { SiteMap } from './use-site-map';

/** The same as the picture in two tables. */
export function SiteList({ map }: { readonly map: SiteMap }) {
  return (
    <div className="site-list">
      <h2 id="connections-title">Connections</h2>
      <table aria-labelledby="connections-title">
        <thead>
          <tr>
            <th scope="col">Who connects</th>
            <th scope="col">To</th>
            <th scope="col">State</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {map.connections.map((connection) => (
            <ConnectionRow key={connection.key} connection={connection} />
          ))}
        </tbody>
      </table>
      <h2 id="devices-title">Devices</h2>
      <table aria-labelledby="devices-title">
        <thead>
          <tr>
            <th scope="col">Device</th>
            <th scope="col">Name or address</th>
            <th scope="col">Certificates</th>
          </tr>
        </thead>
        <tbody>
          {map.devices.map((devices) => (
            <DeviceRow key={devices.kind} devices={devices} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ConnectionRow({ connection }: { readonly connection: SiteConnection }) {
  const { tone, icon: Icon, word } = connectionLook(connection);
  return (
    <tr>
      <th scope="row">
        {connection.program}
        {connection.purpose !== connection.program && <span className="map-muted">{connection.purpose}</span>}
      </th>
      <td>
        <TargetButton name={`row-${connection.id}`} target={targetOfConnection(connection, useRegistry())}>
          {connection.host}
        </TargetButton>
      </td>
      <td>
        <span className="map-state" data-tone={tone}>
          <Icon size={15} aria-hidden />
          {word}
        </span>
        {connection.hasPlainFiles && (
          <span className="map-muted map-plain">
            <LockKeyholeOpen size={13} aria-hidden />
            {plainMark}
          </span>
        )}
        {connection.isPending && <span className="map-muted">a restart is pending</span>}
      </td>
      <td>
        <ReasonList reasons={connectionReasons(connection)} />
      </td>
    </tr>
  );
}

function DeviceRow({ devices }: { readonly devices: SiteDevices }) {
  return (
    <tr>
      <th scope="row">
        <TargetButton name={`device-${devices.kind}`} target={targetOfDevices(devices, useRegistry())}>
          {devices.title}
        </TargetButton>
      </th>
      <td>{devices.host}</td>
      <td>{devices.certificates}</td>
    </tr>
  );
}

interface TargetButtonProps {
  readonly name: string;
  readonly target: MapTarget;
  readonly children: string;
}

function TargetButton({ name, target, children }: TargetButtonProps) {
  const open = useOpenTarget();
  return (
    <button
      type="button"
      name={name}
      className="map-link"
      title={`Open ${target.title}`}
      onClick={() => open(target)}
    >
      {children}
    </button>
  );
}
