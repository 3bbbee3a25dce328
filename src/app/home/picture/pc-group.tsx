import { Monitor } from 'lucide-react';
import { pcsOf } from '@/simulation/certificate-stores';
import type { ConnectionState } from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { useWorld } from '@/state/use-world';
import { stateLook } from '../connection-look';
import type { Pointed } from '../map-details';
import { certificateStores, useOpenTarget } from '../map-target';
import { pcBox } from './layout';
import { MapButton } from './map-button';
import { PictureText } from './picture-text';

interface PcGroupProps {
  readonly connections: readonly SiteConnection[];
  readonly onPoint: (pointed: Pointed) => void;
}

const cardHeight = 116;
const gap = 10;
const firstCard = 36;

/** The PCs, each with what its own programs say of the headquarters server. */
export function PcGroup({ connections, onPoint }: PcGroupProps) {
  const pcs = useWorld((world) => world.pcs);
  const open = useOpenTarget();
  return (
    <g>
      <rect {...pcBox} rx={9} className="map-group" />
      <text x={pcBox.x + 14} y={pcBox.y + 24} className="map-zone-title">
        PCs
      </text>
      {pcsOf(pcs).map(([, { name }], index) => (
        <MapButton
          key={name}
          name={`pc-${String(index + 1)}`}
          label={`${name}. ${programsOf(connections, name).map(programWords).join('. ')}. Opens ${certificateStores.title}.`}
          onPoint={() => onPoint({ kind: 'note', title: name, text: notes[index] ?? '' })}
          onPress={() => open(certificateStores)}
        >
          <PcCard
            name={name}
            programs={programsOf(connections, name)}
            top={pcBox.y + firstCard + index * (cardHeight + gap)}
          />
        </MapButton>
      ))}
    </g>
  );
}

const notes = [
  'The PC that you sit at. Press to see which certificates it trusts.',
  'A PC like yours with certificate stores of its own: what you trust on yours, it does not.',
  'All the other PCs of the site. Their certificate stores are alike.',
];

interface ProgramState {
  readonly program: string;
  readonly state: ConnectionState;
}

function programsOf(connections: readonly SiteConnection[], pc: string): readonly ProgramState[] {
  return connections
    .filter(({ from, to }) => from === 'pcs' && to === 'headquarters-server')
    .flatMap(({ program, views }) =>
      views.filter(({ name }) => name === pc).map(({ connection: { state } }) => ({ program, state })),
    );
}

function programWords({ program, state }: ProgramState): string {
  return `${program}: ${stateLook(state).word}`;
}

interface PcCardProps {
  readonly name: string;
  readonly programs: readonly ProgramState[];
  readonly top: number;
}

function PcCard({ name, programs, top }: PcCardProps) {
  const box = { x: pcBox.x + 10, y: top, width: pcBox.width - 20, height: cardHeight };
  return (
    <>
      <rect {...box} rx={7} className="map-node map-edge" />
      <PictureText box={box} className="map-pc">
        <span className="map-pc-name">
          <Monitor size={19} className="map-node-icon" aria-hidden />
          <span className="map-title">{name}</span>
        </span>
        {programs.map((program) => (
          <ProgramLine key={program.program} {...program} />
        ))}
      </PictureText>
    </>
  );
}

function ProgramLine({ program, state }: ProgramState) {
  const { tone, icon: Icon, word } = stateLook(state);
  return (
    <span className="map-program">
      <Icon size={14} className="map-icon" data-tone={tone} aria-hidden />
      <span>
        <span className="map-quiet">{shortNames[program] ?? program}:</span> {word}
      </span>
    </span>
  );
}

/** The card is small. */
const shortNames: Readonly<Partial<Record<string, string>>> = { 'Connect client': 'Client' };
