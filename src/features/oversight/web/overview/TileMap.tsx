import type { CSSProperties } from 'react';
import { State } from '../../../../ui/State.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { Overview } from '../../overview.schema.ts';
import type { RankedFigure } from '../../rows/ranked.schema.ts';
import { overviewWords as words } from '../pages.words.ts';
import { Opens } from '../rows/Opens.tsx';
import { openedBy, shadeOf, valueOf, written } from './figures.ts';
import { mapOf } from './tile-map.data.ts';

type Province = Overview['provinces'][number];
const LOUD: ReadonlySet<RankedFigure> = new Set(['overdueToSign']);

/** Viet Nam as tiles, one a province of the day's map, the two archipelagoes beside; darker is more of the figure looked at. What is overdue is loud. */
export function TileMap({ overview, figure }: { overview: Overview; figure: RankedFigure }) {
  const { say, language } = useWords();
  const { tiles, archipelagoes, columns, rows, tall } = mapOf(overview.asOf);
  const own = overview.provinces.filter(({ code }) => code !== null);
  const most = own.reduce((top, province) => (valueOf(province, figure) > top ? valueOf(province, figure) : top), 0n);
  const at = (x: number, y: number) => ({ '--x': x, '--y': y }) as CSSProperties;
  return (
    <>
      <div className="tile-map" style={{ '--columns': columns, '--rows': rows, '--tall': tall } as CSSProperties}>
        {own.flatMap((province: Province) => {
          const tile = tiles[province.code!];
          if (tile === undefined) return [];
          const [name, x, y] = tile;
          const [value, read] = [valueOf(province, figure), written(province, figure, language)];
          return (
            <span
              key={province.code}
              className="tile"
              data-overdue={province.overdueToSign > 0}
              data-shade={province.projects === 0 ? 'none' : LOUD.has(figure) && value > 0n ? 'late' : shadeOf(value, most)}
              style={at(x, y)}
              title={`${province.name}: ${read}`}
            >
              <Opens year={overview.year} figure={openedBy(figure)} province={province.code} className="tile-link">
                <span className="unseen">{say(words.tile(province.name, say(words.ranked[figure]), read))}</span>
                <span aria-hidden>
                  {name}
                  <b>{province.projects === 0 ? '–' : read}</b>
                </span>
              </Opens>
            </span>
          );
        })}
        {archipelagoes.map(([name, x, y]) => (
          <span key={name} className="archipelago" style={at(x, y)}>
            {name}
          </span>
        ))}
      </div>
      <p className="legend map-legend">
        {!LOUD.has(figure) && (
          <>
            <span>{say(words.legendLess)}</span>
            {([0, 1, 2, 3, 4] as const).map((shade) => (
              <span key={shade} className="shade" data-shade={shade} />
            ))}
            <span>{say(words.legendMore)}</span>
          </>
        )}
        <State tone="late">{say(words.legendLate)}</State>
      </p>
    </>
  );
}
