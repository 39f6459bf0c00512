import { table } from '../clouds';
import { type CcmMatchers, matchers } from './matchers';

export type { Expected } from './matchers';
export { type MockPhase, MockStackError } from './mock-deployment';
export { type MockFinding, type MockStack, type MockStackOptions, mockStack } from './mock-stack';
export { NoSuchName } from './rule-names';
export { type CcmMatchers, matchers };

declare global {
  namespace jest {
    interface Matchers<R, T> extends CcmMatchers<R> {}
  }
}

// With jest's globals switched off: expect.extend(matchers).
(globalThis as { expect?: { extend?(more: object): void } }).expect?.extend?.(matchers);

// Rows are loaded when one of their types is met. After jest.resetModules they would come with an engine of their own, so they all come now.
for (const token of Object.keys(table)) void table[token];
