import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { segmentsOf, type Stretch } from '../../../../ui/marking.ts';
import { type Noise, noiseIn } from '../../../../ui/markup-noise.ts';
import { useWords } from '../../../../ui/words.tsx';
import { fieldName } from '../../../readings/reading.words.ts';
import { useDeskView } from './desk-view.ts';
import { layoutOf, type Paragraph } from './letter-layout.ts';
import type { TextMark } from './places.ts';

type Layer = TextMark | Noise;

/** The decoded text set as a sheet of paper, every place that a fact was read from marked and open to the keyboard. Drawn anew only with another text: a choice redraws the marks alone. */
export const SourceText = memo(function SourceText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  const layers = useMemo<Layer[]>(() => [...marks, ...noiseIn(text)], [text, marks]);
  const layout = useMemo(() => layoutOf(text), [text]);
  const line = (stretch: Stretch) => <Marked key={stretch.start} text={text} layers={layers} start={stretch.start} end={stretch.end} />;
  const paragraph = (each: Paragraph) => (
    <p key={each.start} data-look={each.look}>
      {line(each)}
    </p>
  );
  const column = (name: string, stretches: readonly (Stretch & { readonly look?: string })[]) => (
    <div className={name}>
      {stretches.map((each) => (
        <p key={each.start} data-look={each.look}>
          {line(each)}
        </p>
      ))}
    </div>
  );
  return (
    <article className="sheet letter" lang="vi">
      {(layout.left.length > 0 || layout.right.length > 0) && (
        <div className="letter-head">
          {column('letter-left', layout.left)}
          {column('letter-right', layout.right)}
        </div>
      )}
      {layout.stamp.length > 0 && column('letter-stamp', layout.stamp)}
      {layout.body.map(paragraph)}
      {(layout.recipients.length > 0 || layout.signature.length > 0) && (
        <div className="letter-foot">
          {column('letter-recipients', layout.recipients)}
          {column('letter-signature', layout.signature)}
        </div>
      )}
      {layout.rest.map(paragraph)}
    </article>
  );
});

function Marked({ text, layers, start, end }: { text: string; layers: readonly Layer[] } & Stretch) {
  return segmentsOf(start, end, layers).map(({ start: from, end: to, over }) => {
    const noise = new Set(over.filter((layer) => 'noise' in layer).map(({ noise: kind }) => kind));
    if (noise.has('hidden')) return null;
    const marks = over.filter((layer) => 'tone' in layer);
    const words: ReactNode = noise.has('bold') ? <b>{text.slice(from, to)}</b> : text.slice(from, to);
    return marks.length === 0 ? (
      <Fragment key={from}>{words}</Fragment>
    ) : (
      <MarkedPiece key={from} marks={marks} starts={from}>
        {words}
      </MarkedPiece>
    );
  });
}

/** One piece under marks, the widest first: coloured as the narrowest, dotted where a misreading is suspected. */
function MarkedPiece({ marks, starts, children }: { marks: readonly TextMark[]; starts: number; children: ReactNode }) {
  const { say } = useWords();
  const { chosen } = useDeskView();
  const inner = marks.at(-1)!;
  const coloured = marks.findLast(({ tone }) => tone !== 'fix');
  const isOn = chosen !== null && marks.some(({ key }) => key === chosen.key);
  const begins = marks.some(({ start }) => start === starts);
  // Only where a mark begins is a stop for the keyboard; the pane lets one of them into the tab order.
  const stop = begins ? { role: 'button', tabIndex: -1, 'aria-description': say(fieldName(inner.path)), 'data-stop': true } : {};
  return (
    <mark
      {...stop}
      data-keys={marks.map(({ key }) => key).join(' ')}
      data-tone={coloured?.tone ?? 'none'}
      data-fix={marks.some(({ tone }) => tone === 'fix')}
      data-on={isOn}
      data-inner={inner.key}
    >
      {children}
    </mark>
  );
}
