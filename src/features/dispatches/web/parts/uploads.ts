import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isSaid } from '../../../../ui/problem-of.ts';
import { sendFile } from '../../../../ui/send-file.ts';
import { uiWords } from '../../../../ui/ui.words.ts';
import type { Said } from '../../../../ui/words.tsx';
import { listsChanged } from '../dispatch.client.ts';

/** A file on its way: `share` of it sent, then the dispatch it became, or why it was not taken. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state: 'waiting' | 'sending' | 'kept' | 'refused';
  readonly share: number;
  readonly dispatchId: string | null;
  readonly problem: Said | null;
}

/** Sends files one after the other and tells of each how far it has come; a file sent alone is opened once it is kept. */
export function useUploads(direction: 'in' | 'out', open: (dispatchId: string) => unknown) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const lastKey = useRef(0);

  const note = useCallback((key: number, change: Partial<Upload>) => {
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }, []);
  const waiting = useRef(0);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const send = useCallback(
    (files: readonly File[]) => {
      const way = direction;
      const added = files.map((file) => ({ file, key: (lastKey.current += 1) }));
      setUploads((before) => [
        ...before,
        ...added.map(({ file, key }): Upload => ({
          key,
          name: file.name,
          sizeBytes: file.size,
          state: 'waiting',
          share: 0,
          dispatchId: null,
          problem: null,
        })),
      ]);
      const alone = added.length === 1 && waiting.current === 0;
      waiting.current += added.length;
      const sendInTurn = async ({ file, key }: (typeof added)[number], before: Promise<void>) => {
        await before;
        const id = await sendOne(file, way, (change) => note(key, change));
        waiting.current -= 1;
        // Others may have been added meanwhile, or the person may have gone elsewhere.
        if (alone && here.current && id !== null && waiting.current === 0) open(id);
        await listsChanged(queries);
      };
      for (const each of added) line.current = sendInTurn(each, line.current);
    },
    [direction, note, queries, open],
  );
  const clear = useCallback(() => setUploads((before) => before.filter(({ state }) => state === 'waiting' || state === 'sending')), []);
  return { uploads, send, clear };
}

async function sendOne(file: File, direction: 'in' | 'out', note: (change: Partial<Upload>) => void): Promise<string | null> {
  note({ state: 'sending' });
  try {
    const { id } = await sendFile<{ id: string }>(`/api/dispatches?direction=${direction}`, file, (share) => note({ share }));
    note({ state: 'kept', share: 1, dispatchId: id });
    return id;
  } catch (error) {
    note({ state: 'refused', problem: isSaid(error) ? error : uiWords.unforeseen });
    return null;
  }
}
