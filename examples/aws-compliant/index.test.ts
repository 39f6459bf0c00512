import { type MockStack, mockStack } from 'ccm-policy-pack/testing';

let stack: MockStack;
beforeAll(async () => {
  stack = await mockStack(() => import('./index'), { dir: '.' });
}, 60_000);

it.each(['BCR-08', 'CEK-03', 'CEK-12', 'DSP-04', 'DSP-19', 'IAM-05', 'IVS-03'])('satisfies %s', control => {
  expect(stack).toSatisfy(control);
});

it('has nothing found, and nothing set aside', () => {
  expect(stack.findings).toEqual([]);
  expect(stack.excepted).toEqual([]);
});
