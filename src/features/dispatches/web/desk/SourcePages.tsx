import { Button } from '@mantine/core';
import { IconZoomIn } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import { fieldName } from '../../../readings/reading.words.ts';
import type { Dispatch } from '../../dispatch.schema.ts';
import { deskWords } from '../pages.words.ts';
import { useDeskView } from './desk-view.ts';
import type { BoxMark } from './places.ts';

/** The pictures of a scan's pages with a box around every place that a fact was read from. Boxes scale with the picture; enlarged, the pages are twice as wide as their frame and scroll in it, by the arrow keys too. */
export function SourcePages({ dispatch, marks }: { dispatch: Dispatch; marks: readonly BoxMark[] }) {
  const { say } = useWords();
  const [large, setLarge] = useState(false);
  return (
    <>
      <p className="scan-tools no-print">
        <Button
          size="compact-sm"
          variant={large ? 'light' : 'default'}
          leftSection={<IconZoomIn size={16} aria-hidden />}
          aria-pressed={large}
          onClick={() => setLarge(!large)}
        >
          {say(deskWords.zoom)}
        </Button>
      </p>
      <section className="scans" data-large={large} aria-label={say(deskWords.scans)} {...(large ? { tabIndex: 0 } : {})}>
        {dispatch.file.pages.map(({ page, width, height }, at) => (
          <figure key={page} className="sheet scan" style={{ aspectRatio: `${width} / ${height}` }}>
            <img
              src={`/api/dispatches/${dispatch.id}/pages/${page}`}
              alt={say(deskWords.page(page))}
              width={width}
              height={height}
              loading={at < 2 ? 'eager' : 'lazy'}
            />
            {marks.map((mark) => (
              <Boxes key={mark.path} mark={mark} page={page} width={width} height={height} />
            ))}
          </figure>
        ))}
      </section>
    </>
  );
}

function Boxes({ mark, page, width, height }: { mark: BoxMark; page: number; width: number; height: number }) {
  const { say } = useWords();
  const { chosen } = useDeskView();
  return mark.lines.map(
    ({ page: on, box: [x0, y0, x1, y1] }, at) =>
      on === page && (
        <button
          key={at}
          type="button"
          tabIndex={-1}
          className="box"
          data-keys={mark.key}
          data-inner={mark.key}
          data-tone={mark.tone}
          data-on={chosen?.key === mark.key}
          {...(at === 0 ? { 'data-stop': true, 'aria-label': say(fieldName(mark.path)) } : { 'aria-hidden': true })}
          style={{ left: share(x0, width), top: share(y0, height), width: share(x1 - x0, width), height: share(y1 - y0, height) }}
        />
      ),
  );
}

const share = (pixels: number, of: number) => `${((pixels / of) * 100).toFixed(3)}%`;
