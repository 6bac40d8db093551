import { Button, CloseButton, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { projectsPageWords as words } from '../pages.words.ts';
import type { SoughtProjects } from '../project.client.ts';
import { type Column, columns, useSavedViews } from './kept.ts';

interface ListToolsProps {
  readonly search: SoughtProjects;
  readonly chosen: readonly Column[];
  readonly onColumns: (columns: readonly Column[]) => void;
}

/** Views kept under a name, and which columns stand. */
export function ListTools({ search, chosen, onColumns }: ListToolsProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [views, keepViews] = useSavedViews();
  const [naming, setNaming] = useState(false);
  return (
    <div className="list-tools no-print">
      {views.length > 0 && (
        <ul className="chips" aria-label={say(words.views)}>
          {views.map((view) => (
            <li key={view.name} className="chip saved-view">
              <button
                type="button"
                onClick={() => {
                  onColumns(view.columns);
                  void navigate({ to: '/de-an', search: view.search });
                }}
              >
                {view.name}
              </button>
              <CloseButton
                size="sm"
                aria-label={say(words.removeView(view.name))}
                onClick={() => keepViews(views.filter(({ name }) => name !== view.name))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button variant="subtle" color="gray" size="compact-md" onClick={() => setNaming(true)}>
        {say(words.saveView)}
      </Button>
      <details className="column-choice">
        <summary>{say(words.columns)}</summary>
        <fieldset>
          <legend className="unseen">{say(words.columns)}</legend>
          {columns.map((each) => (
            <label key={each} className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(each)}
                onChange={({ currentTarget: { checked } }) =>
                  onColumns(columns.filter((column) => (column === each ? checked : chosen.includes(column))))
                }
              />
              {say(words.column[each])}
            </label>
          ))}
        </fieldset>
      </details>
      {naming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onName={(name) => {
            const { page: _, ...kept } = search;
            keepViews([...views.filter((view) => view.name !== name), { name, search: kept, columns: chosen }]);
            setNaming(false);
          }}
        />
      )}
    </div>
  );
}

function NameDialog({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const [name, setName] = useState('');
  return (
    <FormDialog
      title={say(words.saveView)}
      lead={say(words.saveLead)}
      send={say(words.saveView)}
      onClose={onClose}
      onSend={() => name.trim() !== '' && onName(name.trim())}
    >
      <TextInput
        label={say(words.viewName)}
        required
        maxLength={60}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
    </FormDialog>
  );
}
