import { benchCheck } from './check';
import { benchMockStack } from './mock-stack';
import { benchPack } from './pack';

/** Prints what is measured beside its floor of the same run. */
async function main(): Promise<void> {
  await benchPack();
  await benchMockStack();
  benchCheck();
}
void main();
