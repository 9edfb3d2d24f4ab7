import { approve } from './approving.js';
import { awaitForce, decree } from './decreeing.js';
import { findPeople, publishFacts } from './facts.js';
import { showHistory } from './history.js';
import { prove } from './proof.js';
import { propose } from './proposing.js';
import type { Step } from './scene.js';
import { awaitRankings } from './scoring.js';

/** The main job from the first fact to the proof, one step after another; each may be repeated. */
export const stepsOf = (inside: (name: string) => string): readonly Step[] => [
  publishFacts,
  findPeople,
  propose,
  awaitRankings,
  approve,
  decree,
  awaitForce,
  showHistory,
  prove(inside),
];
