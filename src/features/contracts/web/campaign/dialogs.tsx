import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import type { CampaignProject } from '../../campaigns/campaign.schema.ts';
import type { CampaignActs } from '../contracts.client.ts';
import { campaignPageWords as words } from '../pages.words.ts';

interface About {
  readonly project: CampaignProject;
  readonly acts: CampaignActs;
  readonly onClose: () => void;
}

/** One project is not subject to the day, with the reason. */
export function ExemptDialog({ project, today, acts: { exempt }, onClose }: About & { today: string }) {
  const { say } = useWords();
  const [on, setOn] = useState<string | null>(today);
  const [[reason, basis], set] = useState(['', '']);
  return (
    <FormDialog
      title={say(words.exemptAct)}
      lead={say(words.exemptLead(project.code))}
      send={say(words.save)}
      busy={exempt.isPending}
      error={exempt.error}
      onClose={() => {
        exempt.reset();
        onClose();
      }}
      onSend={() =>
        on !== null &&
        exempt.mutate({ projectId: project.projectId, on, reason, basis: basis.trim() === '' ? null : basis }, { onSuccess: onClose })
      }
    >
      <Textarea
        label={say(words.reason)}
        required
        minLength={3}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => set([value, basis])}
      />
      <div className="form-row">
        <DayInput label={say(words.from)} required value={on} onChange={setOn} />
        <TextInput label={say(words.basis)} value={basis} onChange={({ currentTarget: { value } }) => set([reason, value])} />
      </div>
    </FormDialog>
  );
}

/** What holds the signing up, in the unit's words; left empty where nothing does any more. */
export function BlockerDialog({ project, acts: { noteBlocker }, onClose }: About) {
  const { say } = useWords();
  const [blocker, setBlocker] = useState(project.blocker ?? '');
  return (
    <FormDialog
      title={say(words.blockerAct)}
      lead={`${project.code} · ${project.name}`}
      send={say(words.save)}
      busy={noteBlocker.isPending}
      error={noteBlocker.error}
      onClose={() => {
        noteBlocker.reset();
        onClose();
      }}
      onSend={() =>
        noteBlocker.mutate({ projectId: project.projectId, blocker: blocker.trim() === '' ? null : blocker }, { onSuccess: onClose })
      }
    >
      <Textarea
        label={say(words.blocker)}
        autosize
        minRows={3}
        value={blocker}
        onChange={({ currentTarget: { value } }) => setBlocker(value)}
      />
    </FormDialog>
  );
}

/** Ends a campaign with its minutes. */
export function CloseDialog({ acts: { close }, onClose }: { acts: CampaignActs; onClose: () => void }) {
  const { say } = useWords();
  const [minutes, setMinutes] = useState('');
  return (
    <FormDialog
      title={say(words.closeAct)}
      send={say(words.closeAct)}
      busy={close.isPending}
      error={close.error}
      onClose={() => {
        close.reset();
        onClose();
      }}
      onSend={() => close.mutate(minutes, { onSuccess: onClose })}
    >
      <Textarea
        label={say(words.minutes)}
        required
        minLength={10}
        autosize
        minRows={4}
        value={minutes}
        onChange={({ currentTarget: { value } }) => setMinutes(value)}
      />
    </FormDialog>
  );
}
