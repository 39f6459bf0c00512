import { benchPack } from './pack';

/** Prints what is measured beside its floor of the same run; exits 1 where a budget is exceeded. */
async function main(): Promise<void> {
  await benchPack();
}
void main();
