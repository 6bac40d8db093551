import { useMutation, useQueryClient } from '@tanstack/react-query';
import { writtenDay, writtenSize } from '../../../../ui/formats.ts';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Task } from '../../task.schema.ts';
import { taskPageWords as words } from '../pages.words.ts';
import { attachFile } from '../tasks.client.ts';

/** What proves the answers: opened by both ends, attached by the office that answers. */
export function Evidence({ task }: { task: Task }) {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const attach = useMutation({
    mutationFn: (file: File) => attachFile(task.id, file),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const mayAttach = ownStep(task.steps, 'attach')?.allowed === true;
  return (
    <section className="card" aria-labelledby="evidence-title" data-empty={task.evidence.length === 0 && !mayAttach}>
      <header>
        <h2 id="evidence-title">{say(words.evidence)}</h2>
      </header>
      {task.evidence.length === 0 ? (
        <p className="quiet">{say(words.noEvidence)}</p>
      ) : (
        <ul className="plain-list entries">
          {task.evidence.map((each) => (
            <li key={each.id}>
              <p>
                <a href={`/api/evidence/${each.id}`}>{each.name}</a>{' '}
                <span className="quiet small">{writtenSize(each.sizeBytes, language)}</span>
              </p>
              <p className="small quiet">
                {each.by} · {writtenDay(each.keptOn, language)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {attach.isError && <Problem said={problemOf(attach.error)} onClose={() => attach.reset()} />}
      {mayAttach && (
        <FilePick
          label={say(words.attach)}
          busy={attach.isPending}
          onPick={([file]) => {
            if (file !== undefined) attach.mutate(file);
          }}
        />
      )}
    </section>
  );
}
