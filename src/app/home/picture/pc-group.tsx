import { Monitor } from 'lucide-react';
import type { ConnectionState } from '@/simulation/connections/connection';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { useWorld } from '@/state/use-world';
import { stateLook } from '../connection-look';
import type { Pointed } from '../map-details';
import { certificateStores, useOpenTarget } from '../map-target';
import { pcBox } from './layout';
import { MapButton } from './map-button';

interface PcGroupProps {
  readonly connections: readonly SiteConnection[];
  readonly onPoint: (pointed: Pointed) => void;
}

const cardHeight = 108;
const gap = 12;

/** The PCs, each with what its own programs say of the headquarters server. */
export function PcGroup({ connections, onPoint }: PcGroupProps) {
  const pcs = useWorld((world) => world.pcs);
  const open = useOpenTarget();
  return (
    <g>
      <rect {...pcBox} rx={9} className="map-group" />
      <text x={pcBox.x + 14} y={pcBox.y + 26} className="map-title">
        PCs inside
      </text>
      {Object.values(pcs).map(({ name }, index) => (
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
            top={pcBox.y + 40 + index * (cardHeight + gap)}
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
  const left = pcBox.x + 12;
  return (
    <>
      <rect
        x={left}
        y={top}
        width={pcBox.width - 24}
        height={cardHeight}
        rx={7}
        className="map-node map-edge"
      />
      <Monitor x={left + 12} y={top + 12} size={20} className="map-node-icon" aria-hidden />
      <text x={left + 42} y={top + 27} className="map-title">
        {name}
      </text>
      {programs.map((program, index) => (
        <ProgramLine key={program.program} {...program} left={left + 10} top={top + 56 + index * 26} />
      ))}
    </>
  );
}

function ProgramLine({
  program,
  state,
  left,
  top,
}: ProgramState & { readonly left: number; readonly top: number }) {
  const { tone, icon: Icon, word } = stateLook(state);
  return (
    <>
      <text x={left} y={top + 4.5} className="map-text map-quiet">
        {program}
      </text>
      <Icon x={left + 95} y={top - 7} size={14} className="map-icon" data-tone={tone} aria-hidden />
      <text x={left + 112} y={top + 4.5} className="map-text">
        {word}
      </text>
    </>
  );
}
