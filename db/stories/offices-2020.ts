import type { Story } from '../../src/app/stage.ts';
import { offices } from './plan-2020/offices.ts';
import { STORY_PASSWORD } from './plan-2020/people.ts';

/** The offices of 2020 and their people, and nothing else yet: where a test begins. */
export const offices2020: Story = { name: 'offices-2020', password: STORY_PASSWORD, acts: offices };
