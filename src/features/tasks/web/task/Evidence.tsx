import { useMutation, useQueryClient } from '@tanstack/react-query';
import { writtenDay, writtenSize } from '../../../../ui/formats.ts';
import { ownStep } from '../../../../ui/own-steps.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { sendFile } from '../../../../ui/send-file.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Task } from '../../task.schema.ts';
import { taskPageWords as words } from '../pages.words.ts';

/** What proves the answers: opened by both ends, attached by the office that answers. */
export function Evidence({ task }: { task: Task }) {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const attach = useMutation({ mutationFn: (file: File) => sendFile<{ id: string }>(`/api/tasks/${task.id}/evidence`, file, () => undefined), onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks'] }) });
  return (
    <section className="card" aria-labelledby="evidence-title">
      <header><h2 id="evidence-title">{say(words.evidence)}</h2></header>
      {task.evidence.length === 0 ? <p className="quiet">{say(words.noEvidence)}</p> : (
        <ul className="plain-list entries">{task.evidence.map((each) => <li key={each.id}><p><a href={`/api/evidence/${each.id}`}>{each.name}</a> <span className="quiet small">{writtenSize(each.sizeBytes, language)}</span></p><p className="small quiet">{each.by} · {writtenDay(each.keptOn, language)}</p></li>)}</ul>
      )}
      {attach.isError && <Problem said={problemOf(attach.error)} onClose={() => attach.reset()} />}
      {ownStep(task.steps, 'attach')?.allowed === true && <label className="attach no-print">{say(words.attach)} <input type="file" disabled={attach.isPending} onChange={({ currentTarget }) => { const file = currentTarget.files?.[0]; if (file !== undefined) attach.mutate(file); currentTarget.value = ''; }} /></label>}
    </section>
  );
}
