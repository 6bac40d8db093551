import './work-file/work-file.css';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { workFiles } from './handling/handling.client.ts';
import { Contents } from './work-file/Contents.tsx';
import { FileState, Retention } from './work-file/FileState.tsx';
import { workFilePageWords as words } from './work-file/work-file-pages.words.ts';

const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['work-files', 'one', id],
    queryFn: () => workFiles.open({ id }),
    retry: (failures, error) => failures < 2 && error instanceof TypeError,
  });

/** A work file: its title, its list of contents, closing it. */
export function WorkFilePage({ id }: { id: string }) {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const { data: file, error } = useQuery(fileQuery(id));
  const close = useMutation({
    mutationFn: () => workFiles.close({ id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['work-files'] }),
  });
  const [asks, setAsks] = useState(false);
  useTitle(file?.code ?? say(words.page));
  useIllustration(file?.items.some(({ illustrative }) => illustrative) ?? false);
  if (file === undefined)
    return (
      <div className="page">
        <h1 className="unseen">{say(words.page)}</h1>
        {error !== null && <Problem said={problemOf(error)} />}
      </div>
    );
  return (
    <div className="page stack">
      <header className="lead">
        <div>
          <p className="small no-print">
            <Link to="/ho-so">‹ {say(words.all)}</Link>
          </p>
          <p className="print-only book-office">{file.office.name}</p>
          <h1>{file.title}</h1>
          <p className="lead-words">
            {say(words.code)} {file.code} · {say(words.opened(writtenDay(file.openedOn, language)))} · {say(words.keeper)}: {file.keeper}
          </p>
          <p>
            <FileState file={file} />
          </p>
          <p className="small">
            {say(words.retention)}: <Retention years={file.retentionYears} />
            {file.keptUntil !== null && ` · ${say(words.keptUntil(writtenDay(file.keptUntil, language)))}`}
          </p>
        </div>
        <div className="lead-actions no-print">
          <Button variant="subtle" color="gray" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
            {say(words.print)}
          </Button>
          <StepButton
            answer={file.steps.find(({ step }) => step === 'close')}
            label={say(words.close)}
            variant="default"
            busy={close.isPending}
            onTake={() => setAsks(true)}
          />
        </div>
      </header>
      {close.isError && <Problem said={problemOf(close.error)} onClose={() => close.reset()} />}
      <Contents file={file} />
      {asks && (
        <ConfirmDialog
          title={say(words.close)}
          warning={say(words.closeWarning)}
          goOn={say(words.close)}
          onGoOn={() => {
            setAsks(false);
            close.mutate();
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
