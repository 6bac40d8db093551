import { Button, NativeSelect } from '@mantine/core';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useId, useRef, useState } from 'react';
import { writtenLimit } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { type Said, useWords } from '../../../../ui/words.tsx';
import { listWords } from '../pages.words.ts';
import { UploadList } from './UploadList.tsx';
import { useUploads } from './uploads.ts';

const TAKEN = '.txt,.md,.docx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.edxml,.xml';

/** Where dispatches come in: files dropped or chosen, sent one after the other, a single one opening its desk; `alreadySaid` is what the page says failed, and is not said twice. Or the sample letter at a click. */
export function UploadArea({ limitMib, alreadySaid }: { limitMib: number | undefined; alreadySaid: Said | null }) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [direction, setDirection] = useState<'in' | 'out'>('in');
  const { uploads, send, clear } = useUploads(direction, (id) => navigate({ to: '/van-ban/$id', params: { id } }));
  const sample = useSample();
  const input = useRef<HTMLInputElement>(null);
  const [titleId, helpId] = [useId(), useId()];
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <section className="upload no-print" aria-labelledby={titleId}>
      <h2 id={titleId} className="unseen">
        {say(listWords.upload)}
      </h2>
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconUpload size={22} stroke={1.5} aria-hidden />
        <div className="drop-words">
          <p className="drop-hint">{say(listWords.drop)}</p>
          <p id={helpId} className="quiet small">
            {say(listWords.formats)} {limitMib !== undefined && say(listWords.limit(writtenLimit(limitMib, language)))}
          </p>
        </div>
        <div className="drop-actions">
          <NativeSelect
            aria-label={say(listWords.direction)}
            value={direction}
            data={[
              { value: 'in', label: say(listWords.asIn) },
              { value: 'out', label: say(listWords.asOut) },
            ]}
            onChange={({ currentTarget: { value } }) => setDirection(value === 'out' ? 'out' : 'in')}
          />
          <input
            ref={input}
            type="file"
            multiple
            accept={TAKEN}
            className="unseen"
            tabIndex={-1}
            aria-label={say(listWords.upload)}
            aria-describedby={helpId}
            onChange={({ currentTarget }) => {
              send([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          <Button onClick={() => input.current?.click()} aria-describedby={helpId}>
            {say(listWords.choose)}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
            loading={sample.isPending}
            onClick={() => sample.mutate()}
          >
            {say(listWords.sample)}
          </Button>
        </div>
      </div>
      {sample.isError && problemOf(sample.error) !== alreadySaid && (
        <Problem said={problemOf(sample.error)} onClose={() => sample.reset()} />
      )}
      <UploadList uploads={uploads} onClear={clear} />
    </section>
  );
}

/** Keeps the sample letter and opens its desk. */
function useSample() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const response = await fetch('/api/dispatches/sample', { method: 'POST' });
      const answer = (await response.json()) as { id: string };
      if (!response.ok) throw answer;
      return answer;
    },
    onSuccess: ({ id }) => navigate({ to: '/van-ban/$id', params: { id } }),
  });
}
