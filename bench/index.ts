import { benchCheck } from './check';
import { benchPack } from './pack';

/** Prints what is measured beside its floor of the same run. */
async function main(): Promise<void> {
  await benchPack();
  benchCheck();
}
void main();
