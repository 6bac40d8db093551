import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { type Proposal, type ProposalItem, proposalItems } from '../../proposal.schema.ts';
import { proposalWords } from '../../proposal.words.ts';
import { criterionWords } from '../../scoring/criterion.words.ts';
import { proposalPageWords as words } from '../pages.words.ts';
import type { ProposalActs } from '../proposals.client.ts';

interface About {
  readonly data: Proposal;
  readonly acts: ProposalActs;
  readonly onClose: () => void;
}
function ReasonField({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <Textarea
      label={label}
      required
      minLength={3}
      maxLength={1000}
      autosize
      minRows={2}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The Agency gives a proposal back: what its dossier lacks stands ticked. */
export function ReturnDialog({ data, acts: { giveBack }, onClose }: About) {
  const { say } = useWords();
  const [missing, setMissing] = useState<readonly ProposalItem[]>(data.missing);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(proposalWords.step.return)}
      lead={say(words.returnLead)}
      send={say(proposalWords.step.return)}
      busy={giveBack.isPending}
      error={giveBack.error}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
      onSend={() => giveBack.mutate({ missing: [...missing], reason: reason.trim() }, { onSuccess: onClose })}
    >
      <fieldset className="choices">
        <legend>{say(words.missingPapers)}</legend>
        {proposalItems.map((item) => (
          <label key={item} className="choose">
            <input
              type="checkbox"
              checked={missing.includes(item)}
              onChange={({ currentTarget: { checked } }) =>
                setMissing(checked ? [...missing, item] : missing.filter((other) => other !== item))
              }
            />
            {say(proposalWords.item[item])}
          </label>
        ))}
      </fieldset>
      <ReasonField label={say(words.reason)} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** The department takes a proposal back. */
export function WithdrawDialog({ data, acts: { withdraw }, onClose }: About) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(proposalWords.step.withdraw)}
      lead={data.name}
      send={say(proposalWords.step.withdraw)}
      busy={withdraw.isPending}
      error={withdraw.error}
      onClose={() => {
        withdraw.reset();
        onClose();
      }}
      onSend={() => withdraw.mutate(reason.trim(), { onSuccess: onClose })}
    >
      <ReasonField label={say(words.reason)} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** The Agency strikes what is stated, with its word. */
export function StrikeDialog({
  data,
  criterion,
  acts: { find },
  onClose,
}: About & { readonly criterion: Proposal['facts'][number]['criterion'] }) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={say(words.strike)}
      lead={say(criterionWords.criterion[criterion])}
      send={say(words.strike)}
      busy={find.isPending}
      error={find.error}
      onClose={() => {
        find.reset();
        onClose();
      }}
      onSend={() => find.mutate([{ proposalId: data.proposalId, criterion, holds: false, words: reason.trim() }], { onSuccess: onClose })}
    >
      <ReasonField label={say(words.strikeReason)} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
