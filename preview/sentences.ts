import { order } from './analysis';
import type { Monitor } from './monitor';
import type { StackConfig } from './stack-config';

const list = (items: Iterable<string>): string => [...items].sort(order).join(', ');

/** What makes parts of a preview unknown, sorted. */
export function warningsOf({ unanswered, unknownStacks, methods }: Monitor, { encryptedKeys }: StackConfig): string[] {
  return [
    ...[...unanswered].map(token => `${token} cannot be asked here: its answer is unknown, unless you give it.`),
    ...[...unknownStacks].map(stack => `The outputs of stack ${stack} are unknown, unless you give them.`),
    ...[...methods].map(token => `The method ${token} cannot be called here: its answer is unknown.`),
    ...[...encryptedKeys].map(key => `${key} is encrypted: the program runs with a placeholder, and what is made of it is unknown.`),
  ].sort(order);
}

/** What may have led to the failure of a program that a real engine would have run. */
export function hintsFor({ unanswered, methods }: Monitor, { encryptedKeys }: StackConfig): string[] {
  const hints: string[] = [];
  if (encryptedKeys.size > 0)
    hints.push(`The values of ${list(encryptedKeys)} are encrypted and were given to the program as a placeholder.`);
  if (unanswered.size > 0) hints.push(`The answers of ${list(unanswered)} were unknown to the program.`);
  if (methods.size > 0) hints.push(`The answers of ${list(methods)} were empty.`);
  return hints;
}

/** What a preview without engine and cloud does not do. */
export function leftOutOf({ registrations, hooks, imports }: Monitor): string[] {
  const remote = registrations.filter(registration => registration.remote).map(({ type, name }) => `${type} (${name})`);
  const sentences = [
    'Every resource is taken as new: nothing is compared with what exists.',
    'Providers were not asked: their defaults, automatic names and validation are missing.',
    'What only a deployment tells (ids, ARNs, endpoints) is unknown, and what a program makes of it in `apply` is not made.',
  ];
  if (remote.length > 0) sentences.push(`Components that a plugin builds have no children here: ${list(remote)}.`);
  if (imports.size > 0) sentences.push(`Imported resources were not read: ${list(imports)}.`);
  if (hooks.size > 0) sentences.push(`Resource hooks were not run: ${list(hooks)}.`);
  return sentences;
}
