import { Link } from '@tanstack/react-router';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Overview } from '../../overview.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { ARCHIPELAGOES, TILES } from './tile-map.data.ts';

type Province = Overview['provinces'][number];
const toneOf = ({ projects, contracted, exempt, overdueToSign }: Province) => (projects === 0 ? 'none' : overdueToSign > 0 ? 'late' : contracted + exempt >= projects ? 'done' : 'part');

/** Viet Nam as tiles, one a province, the two archipelagoes beside: what is behind is loud, the rest is quiet. */
export function TileMap({ year, provinces }: { year: number; provinces: readonly Province[] }) {
  const { say } = useWords();
  return (
    <>
      <div className="tile-map">
        {provinces.flatMap((province) => {
          const tile = province.code === null ? undefined : TILES[province.code];
          if (tile === undefined) return [];
          const [name, column, row] = tile;
          const toSign = Math.max(province.contracted, province.projects - province.exempt);
          const label = say(words.tile(province.name, province.contracted, toSign, province.overdueToSign));
          return <Link key={province.code} to="/de-an" search={{ year, figure: 'projects', unitProvince: province.code! }} className="tile" data-tone={toneOf(province)} style={{ left: `${column * 38}px`, top: `${row * 34}px` }} title={label}><span className="unseen">{label}</span><span aria-hidden>{name}<b>{province.projects === 0 ? '–' : `${province.contracted}/${toSign}`}</b></span></Link>;
        })}
        {ARCHIPELAGOES.map(([name, column, row]) => <span key={name} className="archipelago" style={{ left: `${column * 38}px`, top: `${row * 34}px` }}>{name}</span>)}
      </div>
      <p className="legend"><State tone="done">{say(words.legend.done)}</State><State tone="soon">{say(words.legend.part)}</State><State tone="late">{say(words.legend.late)}</State></p>
    </>
  );
}
