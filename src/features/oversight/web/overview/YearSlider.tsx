import { useEffect, useState } from 'react';
import { writtenDay } from '../../../../ui/formats.ts';
import { useWords } from '../../../../ui/words.tsx';
import { overviewWords as words } from '../pages.words.ts';

const DAY = 86_400_000;
/** How long a day that moved stands while the year plays. */
const BEAT = 180;
const plus = (on: string, days: number) => new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const between = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
const still = () => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface YearSliderProps {
  readonly year: number;
  readonly asOf: string;
  readonly shown: string;
  readonly moved: readonly string[] | undefined;
  readonly onShow: (on: string) => void;
  readonly onBegin: () => void;
}

/** Any day of the year up to the one looked at, by drag, by the keys of a slider, or played from one day that moved to the next; where motion is unwanted the same button goes one such day. */
export function YearSlider({ year, asOf, shown, moved, onShow, onBegin }: YearSliderProps) {
  const { say, language } = useWords();
  const [playing, setPlaying] = useState(false);
  const first = `${year}-01-01`;
  // A year's money moves a little into the next.
  const yearEnd = [`${year}-12-31`, moved?.at(-1) ?? ''].toSorted().at(-1)!;
  const last = asOf < yearEnd ? (asOf < first ? first : asOf) : yearEnd;
  const next = moved?.find((on) => on > shown && on >= first && on <= last);
  // Nothing plays past the last day that moved.
  const running = playing && (moved === undefined || next !== undefined);
  useEffect(() => {
    if (!playing || next === undefined) return undefined;
    const beat = setTimeout(() => onShow(next), BEAT);
    return () => clearTimeout(beat);
  }, [playing, next, onShow]);
  const play = () => {
    onBegin();
    if (running) {
      setPlaying(false);
      return;
    }
    if (still()) {
      onShow(next ?? moved?.find((on) => on >= first) ?? first);
      return;
    }
    if (next === undefined) onShow(first);
    setPlaying(true);
  };
  return (
    <div className="year-slider no-print" role="group" aria-label={say(words.slider)}>
      <button type="button" className="slider-play" onClick={play} aria-pressed={running}>
        {say(running ? words.pause : still() ? words.nextMoved : words.play)}
      </button>
      <input
        type="range"
        min={0}
        max={between(first, last)}
        value={Math.max(0, between(first, shown < last ? shown : last))}
        aria-label={say(words.sliderDay)}
        aria-valuetext={writtenDay(shown, language)}
        onFocus={onBegin}
        onPointerDown={() => {
          onBegin();
          setPlaying(false);
        }}
        onChange={({ currentTarget: { value } }) => {
          onBegin();
          setPlaying(false);
          onShow(plus(first, Number(value)));
        }}
      />
      <output className="slider-day">{writtenDay(shown, language)}</output>
      {shown !== asOf && (
        <button
          type="button"
          className="slider-play"
          onClick={() => {
            setPlaying(false);
            onShow(asOf);
          }}
        >
          {say(words.backToAsOf(writtenDay(asOf, language)))}
        </button>
      )}
    </div>
  );
}
