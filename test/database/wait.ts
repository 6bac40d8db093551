import { theStore } from './ready.ts';

await theStore();
